"""Words by which a page speaks to its reader, and of itself, in English, in small letters."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The page speaks to its reader.
READER = _words(
    """
    our ours us we we'd we'll we're we've you you'd you'll you're you've your yours
    """
)
# Somebody speaks of herself, or of others.
APART = _words(
    """
    china companies company court government he her hers him his i i'd i'll i'm i've law listeners
    me mine my people platform platforms regulator regulators she their theirs they users viewers
    """
)
# "this story", "our newsletter": a page points at a part of itself.
THIS = _words(
    """
    our these this
    """
)
PARTS = _words(
    """
    advertisers app apps archive article articles audio blog briefing browser channel channels
    chart club column comments community conference content cookies coverage crossword desk device
    documentary download e-mail edition editor editors email embed essay event events festival
    gallery guide guidelines homepage image journalism journalists letter letters link map message
    moderators module network newsletter newsletters newsroom notice page pages partners picks
    piece player podcast podcasters podcasts poll portal post posts privacy puzzle quiz quizzes
    readers reporters reporting rules screen section series settings shop site sites statement
    store stories story subscribers subscription summit survey terms text thread video videos
    webpage website website's widget window
    """
)
# "your browser": it points at something of its reader.
YOUR = _words(
    """
    your
    """
)
YOURS = _words(
    """
    account address app article articles basket bookmarks browser cart choice choices comment
    comments computer consent contribution cookies data details device devices donation e-mail
    edition email experience favourites feed feedback friends gift id inbox interests list mail
    mailbox membership message mobile name network newsletter newsletters opinion order password
    personal phone plan postcode preferences privacy profile questions rating reading reply screen
    selection session settings stories story subscription support tablet thoughts tip tips trial
    username view views visit wallet
    """
)
# What it asks its reader to do.
ASKING = _words(
    """
    accept add advertise agree allow apply ask back become book bookmark browse buy catch change
    check choose cite claim click close come confirm contribute copy create customise customize
    decline decrease discover dismiss donate download e-mail edit email embed enable enjoy enter
    explore find flip follow forward get gift give grab hear help hide hold hover increase install
    join jump keep learn leave listen load log make manage measure notify object open order pass
    personalise personalize pick pin play please pop post pre-order press print put rate reach
    read receive refresh register reject reload remember remind renew reply retry rotate rsvp save
    say scan scroll search see select send share shop show sign skip sort start stay submit
    subscribe support swipe switch tag tap tell tick toggle try tune turn type unlock unsubscribe
    untick update upgrade upload view visit want watch win write zoom
    """
)
