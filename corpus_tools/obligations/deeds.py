"""Nouns for what is asked of somebody."""

from __future__ import annotations

from corpus_tools.obligations.words import read_words

# What somebody calls for, demands or needs is a deed, not a thing to be had.
DEEDS = read_words("""
    action accountability adherence answers apology calm caution cessation ceasefire change
    changes clarity closure commitment compliance compromise concessions confidence
    consensus consultation consultations cooperation co-operation coordination collaboration
    communication crackdown curbs de-escalation deal debate decision dialogue diplomacy
    disarmament disclosure effort efforts election elections end engagement enforcement
    exchange exchanges flexibility freeze friendship halt implementation improvement inquiry
    integration intervention investigation investigations investment justice leadership
    lifting measures mediation moderation moratorium negotiation negotiations openness
    oversight partnership patience pause peace planning preparation probe progress
    protection publication punishment ratification reduction reductions reform reforms
    regulation regulations release removal repeal resignation resolution resolve respect
    response responsibility restoration restraint resumption return review rules safeguards
    sanctions scrutiny settlement sincerity solidarity solution solutions standards steps
    stop support suspension talks tolerance coexistence transparency trust truce
    understanding unity vigilance vote wisdom withdrawal
    """)
# Deeds and relations that only those can bring about between whom they are.
MUTUAL = read_words("""
    cooperation co-operation collaboration coordination dialogue dialogues talks negotiation
    negotiations communication communications engagement exchange exchanges consultation
    consultations partnership partnerships relations relation relationship relationships
    ties contact contacts interaction interactions agreement agreements deal deals treaty
    truce ceasefire coexistence peace trust understanding diplomacy consensus
    competition rivalry differences disputes dispute reconciliation
    """)
# After these "from" says where it leaves, not of whom it is asked: "the withdrawal from X".
LEAVING = read_words(
    "removal withdrawal release exit retreat departure expulsion exemption protection separation "
    "independence exclusion return resignation secession"
)
# A thing that should be this is somebody's to bring about: "peace should be the goal for X".
ROLES = read_words("""
    choice responsibility priority goal task duty obligation mission job aim objective role
    business
    """)
