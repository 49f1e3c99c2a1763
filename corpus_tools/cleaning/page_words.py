"""Short lines that say nothing but words pages use of themselves and to their readers.

Pages word the same wishes in ever new ways; the words they are made of are few. A line is taken if
nearly all of its words that carry meaning are of this kind. The words and the shares were set on
lines written for the purpose and on 28,000 lines and sentences of news: of those they take 1 in
700, and most of what they take is furniture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus_tools.cleaning.headings import MORE_HEADING, RELATED_HEADING
from corpus_tools.cleaning.rule import SPEECH, Rule


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a page is made of, and what one does with it.
_OWN = _words(
    """
    accept account accounts ad additional address ads advert advertise advertisement
    advertisements advertiser advertisers advertising affiliate agencies agency agree album
    alert alerts allow already analytics android annually anytime app apple apps archive
    archives article articles ask audio author authors autoplay available basket billed blocker
    blockers blog bluesky bookmark bottom breadcrumb breaking briefing browser browsing
    buffering button buttons buy byline cancel caption captions careers cart cartoon categories
    category channel chart chat checkout choice choices choose classifieds click code colleague
    colleagues collect collection column columnist comment commenting comments compiled
    complaints computer connected contact content contents continue contribute contributed
    contributor contributors cookie cookies copied copy copying copyright corrected correction
    corrections correspondent correspondents coupon courtesy coverage credit credits crossword
    curated customer customers customize daily date deals decide decline deliver delivered
    designed desk device devices digest digital disable disabled disclaimer discount discounts
    discover discuss discussed distribution donate donation donations download e-mail edit
    edited editing edition editor editorial editors email emails embed embedded enable enabled
    enjoy enlarge enter episode episodes error errors evening exclusive expired explained
    explainer explore expressed facebook factcheck fan fans faq favorite favorites favourite
    favourites feature featured features feed feedback file filter filters follow followers
    footer format free friend friends full functional functionality further gallery games get
    gift google graphic graphics guide guidelines handout handpicked headline headlines help
    helpful hide highlights holder home homepage horoscope hosted hotline hub illustrated
    illustration illustrator image images imprint improve inbox info information informed
    instagram install installed instant instantly interactive interested ios iphone javascript
    jobs join joining journalist journalists jump keep keyword latest learn leave letter licence
    license licensed like link linkedin links list listen live liveblog load loading log logged
    login logout loop magazine mail main manage map masthead mastodon membership menu minute
    minutes miss mistake mistakes mobile moderated monthly more morning mute navigation never
    newest news newsletter newsletters newspaper newsroom next note notes notice notification
    notifications notify now obituaries off offer offers ok okay oldest online opt optional
    options page pages pass password patron patrons payment permission permissions personalised
    personalized phone photo photograph photographer photographs photography photos pick picks
    picture pictured pictures pinterest play playback player plus podcast podcasts popular post
    posted posts powered preference preferences premium previous print printed produced profile
    prohibited proofread publication publications publish published publisher purchase purchases
    puzzles quiz rate rating read reader readers reading recap recent recently recommend
    recommended reddit redistributed redistribution refresh register registered reject related
    reload remember renew replay reply reported reporter reporters reporting reprint reprinted
    reprints reproduce reproduced republish republished reserved respond responsible results
    retweet reuse rewind rss sale save say scan screen scroll search section sections see
    selected send series service services set settings share shared sharing shop show showing
    sign signed similar site sitemap sites skip slide slideshow snapchat sort sorted source
    sources sponsor sponsored spotted staff start stay staying stories story subject submission
    submissions submit subscribe subscriber subscribers subscription subscriptions subtitles
    suggested supervised supplied syndicated syndication tablet tag tags takeaways tap telegram
    tell term terms text thank thanks third thoughts thread ticket tickets tiktok tip tipline
    tips title today toggle top topic topics trademark transcript transcripts translated
    translation trial try tuned tweet twitter typo typos unavailable unlimited unlock unmute
    unsubscribe update updated updates upgrade upload url use useful using vacancies vendor
    vendors version video videos view viewed views visit visitor visitors voice voucher watch
    web webinar webmaster website weekday weekly welcome whatsapp wire withdraw word write
    writer writers written youtube
    """
)
# Sections and subheadings of articles have these names: furniture in company of the former only.
_SHARED = _words(
    """
    access africa americas analysis answer answers arts asia background bonus business china
    climate commentary commission community consent context contribution contributions
    conversation culture data debate delivery discussion economy education entertainment
    environment essential ethics europe event events experience experiences family fashion
    finance food fund funded health independent international journalism language legal letters
    liability life lifestyle limit local markets material materials media member members missed
    mission money national necessary network networks opinion opinions order parties partner
    partners party personal plan plans points policies policy politics press privacy process
    property quality question questions reached reaction reactions region released remaining
    report reports reproduction response responses review rights rules science social society
    special sport sports standards statement store style summary support survey team tech
    technologies technology tracking trade traffic travel trending uk us usa user users weather
    world
    """
)
# Words without a meaning of their own.
_EMPTY = _words(
    """
    a about above after again all also always an and any are as at back be because been before
    below both but by can can't could day days did do does doesn't don't down each either every
    few first for from further go goes had has have haven't having here how i i'd i'll i'm if in
    into is isn't it it's its just last less let let's love made make makes may me might mine
    month must my need needs new no none nor not of off on once one only or other others our
    ours out over own please right same several should so some something soon still such take
    takes than that that's the their them then there these they thing things this those to too
    two under until up us very via want wants was way we we'd we'll we're we've week were what
    what's whats when whenever where wherever which while who whoever why will with within
    without won't would year yes yet you you'd you'll you're you've your yours
    """
)
_TO_READER = _words("you your yours you'll you're you've our ours we we're we've us")
_SHORT = 4  # up to so many words one of a page's own is enough
_NAME = 0.5  # what a name counts among the other words
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True)
class PageWords(Rule):
    """A rule for lines of the page's own words.

    Parameters
    ----------
    share, share_to_reader
        How much of the words that carry meaning must be the page's own, in a line that speaks of
        nobody and in one that says "you" or "we"; 0 to 1. A name counts half.
    """

    share: float = 0.85
    share_to_reader: float = 0.66

    def fits(self, line: str) -> bool:
        """Return whether the line says hardly anything but words of pages.

        A heading of other stories is left to those who look at what follows it.

        Examples
        --------
        >>> PAGE_WORDS.fits("To read more stories, subscribe to our print edition.")
        True
        >>> PAGE_WORDS.fits("The paper printed more stories than its readers read.")
        False
        """
        words = _WORD.findall(line.replace("’", "'"))
        own, strange, to_reader = _count(words)
        enough = 1 if len(words) <= _SHORT else 2
        if line.endswith((".", "!", "?")):
            enough = 2 if to_reader else 3
        if own < enough:
            return False
        needed = self.share_to_reader if to_reader else self.share
        return own >= needed * (own + strange) and not any(
            heading.takes(line, n_words=len(words)) for heading in (RELATED_HEADING, MORE_HEADING)
        )


PAGE_WORDS = PageWords("page_words", max_words=24, unless=re.compile(SPEECH, re.I | re.X))


def _count(words: list[str]) -> tuple[int, float, bool]:
    """Return how many words are a page's own, how many are not, and whether it says you or we."""
    own, strange = 0, 0.0
    for place, word in enumerate(words):
        key = word.lower()
        if key in _OWN:
            own += 1
        elif not (key in _EMPTY or key in _SHARED or key.isdigit()):
            strange += _NAME if place and word[0].isupper() else 1.0
    return own, strange, any(word.lower() in _TO_READER for word in words if word != "US")
