"""The words that attribute: verbs, nouns and adjectives of saying and thinking, by class.

Written from general knowledge of English news; a line here is a claim about English. Each group
says which class its words have and what may follow them; a reader of sentences decides whether it
does.
"""

from __future__ import annotations

from collections.abc import Mapping

from corpus_tools.quotes.nouns import read_words

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
        blurt drawl pronounce postulate point_out make_clear go_on_to_say put_it spell_out
        let_it_be_known make_it_clear"""),
    ("neutral", "quote", """
        begin laugh smile cry sob nod conclude finish volunteer go_on cut_in chip_in sum_up
        shoot_back fire_back hit_back call_out read recite sing use_the_word use_the_words
        use_the_term use_the_phrase utter_the_word utter_the_words repeat_the_word repeat_the_words
        repeat_the_phrase write_the_word write_the_words"""),
    ("neutral", "object", """
        discuss address name reference list paraphrase present share publish release unveil invoke
        cover debate raise broach table compliment congratulate thank greet toast endorse praise
        hail applaud laud welcome commend salute celebrate tout extol dub label term brand
        characterize characterise portray depict paint style title christen call comment_on
        remark_on touch_on speak_about speak_of talk_about talk_of tell_of tweet_about write_about
        write_of report_on refer_to allude_to point_to elaborate_on expand_on hint_at lecture_on
        agree_on agree_to agree_with agree_upon dwell_on reflect_on apologize_for apologise_for
        respond_to reply_to react_to respond_with reply_with answer_with brag_about boast_about
        boast_of joke_about gush_about muse_about warn_about lay_out set_out spell_out sum_up
        speak_in_favor_of speak_in_favour_of come_out_for commit_to pay_tribute_to
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
        call_on call_upon appeal_to press push pressure encourage exhort entreat invite task compel
        oblige require lobby plead_with prod nudge summon challenge tell remind"""),
    ("directive", "clause object to", "demand"),
    ("directive", "clause object", "require decree stipulate mandate ordain prescribe plead"),
    ("directive", "object", """
        call_for advocate advocate_for appeal_for push_for press_for plead_for ask_for ask_about
        argue_for lobby_for campaign_for beg_for urge_on petition_for speak_up_for"""),
    ("directive", "wh clause", "wonder inquire enquire query"),
    ("directive", "wh", "ask "),
    # --- warning
    ("warning", "clause object person order", "warn caution forewarn alert"),
    ("warning", "object", """
        warn_of warn_against caution_against caution_about sound_the_alarm raise_the_alarm
        advise_against"""),
    # --- doubt: the writer does not vouch for it
    ("doubt", "clause object to", "claim allege profess purport"),
    ("doubt", "clause object", """
        contend maintain argue speculate surmise suppose insinuate pretend guess muse
        conjecture"""),
    ("doubt", "object", """
        speculate_about speculate_on cast_doubt_on throw_doubt_on call_into_question question
        doubt"""),
    # --- concession
    ("concession", "clause object ing", "admit acknowledge concede confess"),
    ("concession", "clause object", "allow grant own_up"),
    ("concession", "object", "admit_to confess_to own_up_to"),
    # --- refusal
    ("refusal", "clause object ing", "deny"),
    ("refusal", "object", """
        reject dismiss refute rebut repudiate disavow rebuff disclaim decry deplore rule_out
        shrug_off brush_off brush_aside wave_off play_down downplay back_away_from walk_back
        disagree_with distance_himself_from renounce retract recant"""),
    ("refusal", "to", "refuse decline"),
    ("refusal", "clause", "counter retort object protest dispute disagree"),
    ("refusal", "object", "dispute protest contest object_to counter contradict"),
    # --- conflict: against somebody
    ("conflict", "object", """
        accuse blame criticize criticise condemn denounce attack assail blast slam lambast lambaste
        berate chide rebuke scold castigate censure chastise reprimand fault mock ridicule deride
        taunt scorn disparage belittle insult vilify malign skewer excoriate pillory pan bash rip
        heckle admonish upbraid reproach impugn savage troll slur smear jeer boo lash_out_at
        lash_out_against rail_against rail_at speak_out_against speak_against hit_out_at
        take_aim_at take_issue_with find_fault_with complain_about complain_of inveigh_against
        tear_into fire_back_at hit_back_at make_fun_of poke_fun_at go_after call_out argue_against
        argue_over argue_about come_out_against swipe_at take_a_swipe_at"""),
    ("conflict", "clause", "complain charge grumble gripe fume snap sneer scoff whine rant"),
    ("conflict", "object", "scoff_at sneer_at charge_with"),
    # --- attitude: told of somebody, not said
    ("attitude", "clause wh", """
        believe think feel know understand realize realise suspect assume presume figure gather
        sense remember forget learn hear dream foresee envision imagine bet decide perceive
        anticipate judge deem fear worry hope wish trust expect reason regret recognize
        recognise"""),
    ("attitude", "object to", """
        want expect hope wish desire prefer like love hate need seek aim aspire long yearn fear try
        dread mean refuse hesitate struggle look"""),
    ("attitude", "object", """
        support oppose back favor favour see view regard believe know understand appreciate admire
        respect distrust mistrust resent dislike detest despise loathe envision envisage regret
        lament mourn approve disapprove deem judge perceive rate remember forget anticipate foresee
        trust value accept tolerate recognize recognise reconsider contemplate weigh mull ponder
        fancy enjoy believe_in think_of think_about know_of know_about look_at hear_of hear_about
        learn_of learn_about dream_of dream_about worry_about hope_for wish_for look_forward_to
        care_about approve_of disapprove_of look_to focus_on sympathize_with sympathise_with
        identify_with side_with aspire_to long_for yearn_for opt_for lean_toward lean_towards
        agonize_over fret_about vote_for vote_against vote_to aim_for rejoice_at"""),
    ("attitude", "clause", "fret rejoice lament take_it make_sure find_out"),
)  # fmt: skip
# Nouns of saying and thinking: "the claim that", "voiced concern over", "his call for".
NOUNS: tuple[tuple[str, str], ...] = (
    ("neutral", """
        statement announcement comment remark explanation assertion suggestion proposal promise
        pledge vow offer assurance guarantee reply response answer report account description
        prediction forecast estimate conclusion finding testimony news message reminder mention
        praise thanks tribute apology congratulations gratitude condolences declaration disclosure
        revelation confirmation argument case notion idea theory hint indication commitment plan
        proof evidence word endorsement decision agreement rumor rumour question quip joke
        observation note summary"""),
    ("emphatic", "insistence emphasis affirmation reaffirmation stress"),
    ("directive", """
        call demand appeal request order recommendation plea advice instruction petition ultimatum
        push invitation"""),
    ("warning", "warning caution alarm alert threat"),
    ("doubt", "claim allegation contention speculation suspicion doubt skepticism scepticism"),
    ("concession", "admission acknowledgment acknowledgement concession confession recognition"),
    ("refusal", "denial rejection refusal objection dismissal rebuttal disagreement reservation"),
    ("conflict", """
        accusation criticism condemnation complaint charge attack outrage anger fury protest
        grievance dismay disgust frustration"""),
    ("attitude", """
        belief view opinion hope fear concern worry conviction expectation confidence feeling
        thought understanding assumption wish desire sense impression opposition support optimism
        pessimism interest regret sympathy preference intention willingness approval disapproval
        faith trust solidarity dissatisfaction satisfaction disappointment sorrow sadness relief
        unease misgiving ambivalence enthusiasm knowledge realization perception dream goal aim
        ambition determination readiness surprise shock joy delight pride vision stance
        position"""),
)  # fmt: skip
# A verb with one of the nouns for its object says as much as the noun alone.
LIGHT_VERBS = """
express voice have make give raise issue offer share reiterate repeat hold show cast convey deliver
level release restate echo air harbor harbour extend put post lodge state register send receive
face draw leave read add outline provide submit
"""
# "They are confident that ..." after a form of be, or feel, seem, remain, become, grow, sound.
ADJECTIVES: tuple[tuple[str, str], ...] = (
    ("attitude", """
        confident optimistic pessimistic hopeful certain sure convinced aware unaware afraid
        concerned worried alarmed anxious nervous fearful skeptical sceptical doubtful suspicious
        wary cautious glad happy unhappy pleased delighted proud sad sorry angry furious outraged
        upset disappointed frustrated surprised shocked stunned amazed appalled dismayed eager keen
        reluctant willing unwilling ready determined committed opposed interested grateful thankful
        ashamed embarrassed excited thrilled satisfied dissatisfied curious mindful conscious
        supportive critical dismissive adamant disturbed troubled bothered inclined prepared
        desperate open bullish bearish undecided torn divided unsure uncertain apprehensive jealous
        envious fond tired sick impressed encouraged heartened relieved"""),
    ("emphatic", "clear vocal outspoken blunt unequivocal insistent"),
)  # fmt: skip
LINKING_VERBS = "be feel seem remain become grow sound appear stay get"
# Words that attribute without a verb of their own; what follows them is the speaker.
SOURCE_PHRASES: Mapping[str, str] = {
    "according to": "neutral",
    "in the words of": "neutral",
    "in the view of": "attitude",
    "in the opinion of": "attitude",
    "in the eyes of": "attitude",
    "in the judgment of": "attitude",
    "in the mind of": "attitude",
    "in the minds of": "attitude",
}
# Before these nouns a possessor is the speaker: "in her view, ...".
OPINION_NOUNS = read_words("view views opinion words eyes mind judgment judgement estimation")
# Wherever a source is named without a verb, one of these stands.
SOURCE_WORDS = OPINION_NOUNS | {"according", "minds"}
# What things do as often as people: "added complexity", "the figures show". Only somebody who can
# speak says something with these.
FIGURATIVE = read_words("""
    add show suggest indicate highlight underscore underline illustrate demonstrate signal reveal
    document confirm project cover mean need require see find support back favor favour press push
    compel oblige threaten promise challenge attack read state maintain establish determine echo
    repeat label imply predict recommend order direct command
""")
# What is said with these is a clause, a quotation or a word of saying ("shared his concern"); with
# another object they are deeds: "shared the data", "raised taxes".
MATERIAL = read_words("""
    share present publish release unveil post raise cover offer allow grant invite write read list
    sing cheer charge snap rip bash fault resolve establish determine maintain find show project
    add document back press push order command direct
""")
# In passing these tell what the writer infers: "..., showing how far they are apart".
INFERRED = read_words("""
    show demonstrate illustrate indicate reveal signal suggest mean imply
""")
# Whose object speaks: "the agency quoted an official as saying".
CITING = frozenset(["quote", "cite"])
