"""Verbs that attribute, by class and by what may follow them.

Written from general knowledge of English news; a line here is a claim about English.
"""

from __future__ import annotations

# What may follow a verb:
#   clause   a finite clause, with "that" or without; such a verb may also stand beside a
#            quotation, or after what is said ("..., said X")
#   quote    stands beside a quotation or after what is said, but takes no clause
#   object   what is said is a noun phrase, or begins with one ("denied the charge", "described
#            the plan as vague")
#   wh       a question: whether, if, who, what, why, how ...
#   to       an infinitive that the speaker does ("promised to act")
#   person   the next noun phrase is told ("told reporters that ..."); with "order" it is told to
#            do something ("urged the city to act")
#   ing      a gerund ("suggested waiting")
# An underscore ties the words of one entry.
VERBS: tuple[tuple[str, str, str], ...] = (
    # --- neutral: that something is said, and no more
    ("neutral", "clause object wh", """
        say state mention note remark observe explain report reply respond answer announce declare
        recall recount write relate recite add voice detail specify clarify outline describe
        summarize summarise testify predict forecast reveal disclose confirm indicate imply hint
        signal tweet post text email blog quote cite opine posit propose comment"""),
    ("neutral", "clause object wh to ing", "suggest recommend"),
    ("neutral", "clause object person wh", "tell inform notify brief assure reassure remind"),
    ("neutral", "clause to object person", "promise"),
    ("neutral", "clause to object", "pledge vow swear threaten agree decide volunteer resolve"),
    ("neutral", "to object", "offer plan intend undertake commit consent propose"),
    ("neutral", "clause object ing", "propose consider"),
    ("neutral", "clause object wh", """
        find show conclude estimate calculate determine demonstrate discover establish project
        document illustrate theorize theorise hypothesize hypothesise reckon rule"""),
    ("neutral", "clause", """
        joke quip exclaim chime interject continue murmur mutter whisper mumble sigh chuckle gush
        blurt drawl pronounce postulate point_out make_clear go_on_to_say
        put_it spell_out let_it_be_known make_it_clear"""),
    ("neutral", "quote", """
        begin laugh smile cry sob nod conclude finish volunteer go_on cut_in chip_in
        sum_up shoot_back fire_back hit_back call_out read recite sing
        use_the_word use_the_words use_the_term use_the_phrase utter_the_word utter_the_words
        repeat_the_word repeat_the_words repeat_the_phrase write_the_word write_the_words"""),
    ("neutral", "object", """
        discuss address mention name reference list paraphrase present share publish release unveil
        invoke cover debate raise broach table compliment congratulate thank greet toast endorse
        praise hail applaud laud welcome commend salute celebrate tout extol dub label term brand
        characterize characterise portray depict paint style title christen call
        comment_on remark_on touch_on speak_about speak_of talk_about
        talk_of tell_of tweet_about write_about write_of report_on
        refer_to allude_to point_to elaborate_on expand_on hint_at
        lecture_on agree_on agree_to agree_with
        agree_upon dwell_on reflect_on apologize_for apologise_for
        respond_to reply_to react_to respond_with reply_with answer_with brag_about boast_about
        boast_of joke_about gush_about muse_about warn_about
        lay_out set_out spell_out sum_up speak_in_favor_of
        speak_in_favour_of come_out_for commit_to pay_tribute_to
        draw_attention_to call_attention_to give_details_of"""),
    # --- emphatic: said with weight, again, or at length
    ("emphatic", "clause object wh", """
        stress emphasize emphasise underline underscore highlight reiterate repeat reaffirm affirm
        proclaim assert restate accentuate avow vouch echo"""),
    ("emphatic", "clause", "insist boast brag rave enthuse hammer_home drive_home"),
    ("emphatic", "quote", "shout scream yell bellow roar thunder chant intone cheer"),
    ("emphatic", "object", """
        insist_on insist_upon dwell_upon trumpet herald champion"""),
    # --- directive: somebody is to act
    ("directive", "clause object person order", """
        urge ask instruct order command direct advise counsel recommend beg implore beseech
        persuade request petition"""),
    ("directive", "person order", """
        call_on call_upon appeal_to press push pressure encourage exhort entreat
        invite task compel oblige require lobby plead_with prod nudge summon challenge tell
        remind"""),
    ("directive", "clause object to", "demand"),
    ("directive", "clause object", "require decree stipulate mandate ordain prescribe plead"),
    ("directive", "object", """
        call_for advocate advocate_for appeal_for push_for press_for plead_for
        ask_for ask_about argue_for lobby_for campaign_for beg_for
        urge_on petition_for speak_up_for"""),
    ("directive", "wh clause", "wonder inquire enquire query"),
    ("directive", "wh", "ask inquire"),
    # --- warning
    ("warning", "clause object person order", "warn caution forewarn alert"),
    ("warning", "object", """
        warn_of warn_against warn_about caution_against caution_about
        sound_the_alarm raise_the_alarm advise_against"""),
    # --- doubt: the writer does not vouch for it
    ("doubt", "clause object to", "claim allege profess purport"),
    ("doubt", "clause object", """
        contend maintain argue speculate surmise suppose insinuate pretend theorize guess muse
        conjecture"""),
    ("doubt", "object", """
        speculate_about speculate_on cast_doubt_on throw_doubt_on
        call_into_question question doubt"""),
    # --- concession
    ("concession", "clause object ing", "admit acknowledge concede confess"),
    ("concession", "clause object", "allow grant own_up"),
    ("concession", "object", "admit_to confess_to own_up_to"),
    # --- refusal
    ("refusal", "clause object ing", "deny"),
    ("refusal", "object", """
        reject dismiss refute rebut repudiate disavow rebuff disclaim decry deplore rule_out
        shrug_off brush_off brush_aside wave_off play_down downplay
        back_away_from walk_back disagree_with distance_himself_from
        renounce retract recant"""),
    ("refusal", "to", "refuse decline"),
    ("refusal", "clause", "counter retort object protest dispute disagree"),
    ("refusal", "object", "dispute protest contest object_to counter contradict"),
    # --- conflict: against somebody
    ("conflict", "object", """
        accuse blame criticize criticise condemn denounce attack assail blast slam lambast lambaste
        berate chide rebuke scold castigate censure chastise reprimand fault mock ridicule deride
        taunt scorn disparage belittle insult vilify malign skewer excoriate pillory pan bash rip
        heckle admonish upbraid reproach decry impugn savage troll slur smear jeer boo
        lash_out_at lash_out_against rail_against rail_at
        speak_out_against speak_against hit_out_at take_aim_at
        take_issue_with find_fault_with complain_about complain_of
        inveigh_against tear_into fire_back_at hit_back_at
        make_fun_of poke_fun_at go_after call_out argue_against
        argue_over argue_about come_out_against swipe_at
        take_a_swipe_at"""),
    ("conflict", "clause", "complain charge grumble gripe fume snap sneer scoff whine rant"),
    ("conflict", "object", "scoff_at sneer_at charge_with"),
    # --- attitude: told of somebody, not said
    ("attitude", "clause wh", """
        believe think feel know understand realize realise suspect assume presume figure gather
        sense remember forget learn hear dream foresee envision imagine bet decide perceive
        anticipate judge deem fear worry hope wish trust expect reason regret
        recognize recognise"""),
    ("attitude", "object to", """
        want expect hope wish desire prefer like love hate need seek aim plan intend
        aspire long yearn fear try dread mean refuse hesitate struggle look"""),
    ("attitude", "object", """
        support oppose back favor favour see view regard consider believe know understand
        appreciate admire respect distrust mistrust resent dislike detest despise loathe prefer
        envision envisage doubt regret lament mourn approve disapprove deem judge perceive
        rate remember recall forget anticipate foresee trust value accept tolerate
        recognize recognise
        reconsider contemplate weigh mull ponder fancy enjoy
        believe_in think_of think_about know_of know_about
        look_at hear_of hear_about learn_of learn_about dream_of
        dream_about worry_about hope_for wish_for look_forward_to
        care_about approve_of disapprove_of look_to focus_on
        insist_on sympathize_with sympathise_with identify_with
        side_with aspire_to long_for yearn_for opt_for
        object_to lean_toward lean_towards agonize_over fret_about
        vote_for vote_against vote_to aim_for rejoice_at"""),
    ("attitude", "clause", "fret rejoice lament take_it make_sure find_out"),
)  # fmt: skip
