"""The words that pages use of themselves and to their readers, in English, in small letters."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Hardly anybody says these but a page to its reader.
STRONG = _words(
    """
    ad-blocker ad-free ad-supported adblock adblocker adverts akismet asterisk autoplay bookmark
    bookmarked bookmarks buffering captcha checkout click click-through clicking clipboard
    commenter commenters commenting cookie cookies crossword disqus download downloaded
    downloading e-edition e-mail e-mails e-newsletter e-paper early-bird epaper faq faqs follow-up
    footer fullscreen gravatar hashtag homepage horoscope hover inbox inboxes javascript log-in
    login logout mailbox mailboxes masthead moderators newsletter newsletters nickname
    non-essential opt opt-in opt-out paywall paywalled permalink podcast podcasts pop-up popup
    pre-order puzzles reader-funded reader-owned reader-supported recaptcha refresh reload rss
    rsvp screenname scroll scrolling sign-in sign-up sitemap slideshow spam subscribe subscribed
    subscriber subscriber-only subscribers subscribes subscribing subscription subscriptions
    sudoku swipe tap tax-deductible third-party thumbnail tipline tote trackers uninstall unmute
    unregistered unsubscribe unsubscribing username webinar webinars
    """
)
# What a page is made of, and what one does with it.
OWN = _words(
    """
    abuse abusive accept accessed accessibility accessing account accounts activate activated ad
    ad-block add-on additional address addresses admin admission ads advert advertise
    advertisement advertisements advertiser advertisers advertisers' advertising advertorial
    affiliate affiliates agencies agency agree airdrop album alert alerts allow allowed already
    amend analytics android annual annually anonymously anytime app app's appear appears apple
    apprenticeship approved apps archive archives article articles ask asterisks attendees audio
    audiobook audiobooks audiogram author authors auto-renew autofill autoplaying autorenew
    available avatar avatars awaiting awaits backers backissue backissues bar basket billed
    billing binge blocked blocker blockers blog bluesky book booking bookings bookmarking borrowed
    bottom boxes braille breadcrumb breaking briefing browse browser browser's browsers browsing
    bug bundle bundles button buttons buy byline cache caches cancel cancelled captcha's caption
    captioned captions careers carousel cart cartoon cashback categories category ccpa cents
    certificate channel charge chart chat cheapest checkbox choice choices choose civil civility
    classifieds clips close closed code coffee cohort colleague colleagues collect collection
    column column's columnist comment commented commenters commenters' comments compiled
    complaints computer confirm confirmation confirmed connect connected connection consent
    consenting contact content contents continue contrast contribute contributed contributing
    contributor contributors conversations copied copy copying copyright corrected correction
    corrections correspondent correspondents coupon coupons courses courteous courtesy coverage
    credit credits curate curated cursor customer customers customise customised customize daily
    date deals decline declined declines decrease deezer default defaults deleted deliver
    delivered delivers designed desk desktop detail device devices dialog digest digital
    digital-only disable disabled disclaimer disclosure discord discount discounted discounts
    discover discuss discussed dislike dismiss displayed displays distribution dm dms dollar
    donate donates donating donation donations donor donors doorstep dot downgrade downgraded
    downtime downvote downvoted downvotes drop dropdown e-book e-shop ebook ebooks edit edited
    editing edition edition's editions editor editorial editors email emailed emailing emails
    embed embedded embeds emoji emojis enable enabled enjoy enjoying enlarge enlarged enquire
    enquiries enrol enroll enrollment enrolment enter entered entering entry episode episodes
    error errors essentials evening exclusive expire expired expires expiry explained explainer
    explore expressed facebook factcheck fan fans favorite favorites favour favourite favourites
    feature featured features featuring feed feedback file filter filters fingerprint
    fingerprinting first-party fixtures flag flagged flip flipboard flipbook follow followers
    following font forgot forgotten form format forward forwarding free friend friends full
    full-text functional functionalities functionality fundraiser fundraising further gallery
    games gdpr geolocation geotargeting get gift gift-wrapped gifted gifting giveaway google gpc
    grammar graphic graphics gratis guest guide guidelines half-price hand-picked handout
    handpicked hardback hashtagged hashtags headline headlines headphones hello help helpful hey
    hi hide highlight highlights hiring holder home honour honoured hoodie horoscopes hosted hosts
    hotline hover hovering hub icon icons id identifiable identifier identifiers iframe
    illustrated illustration illustrator image images imprint improve included includes incognito
    increase info information informed inquiries instagram install installed installing
    instalments instant instantly insults interactive interested intern internship internships
    introductory invitation invitations invite invited invoice invoices ios ip iphone jobs
    jobseekers join joining journalist journalists jump keep keeping keyboard keyword kiosk kofi
    landing lands large-print latest learn leave letter licence license licensed lightbox like
    liked likes link linkedin links list listen listener listeners listening lite live live-stream
    liveblog livestream livestreams load loader loading location log logged logging loop lottery
    loved loyalty lurking magazine magnify mail mailing main manage mandatory marketing mastodon
    matches measure measurement member's membership memberships memo mention menu merch
    merchandise message messages mind minimum minute minutes misprint miss mistake mistakes mobile
    moderated moderation moderator module modules monthly more morning morning's mugs mute muted
    name narrated narration narrator narrators navigation nested never newer newest news newscast
    newspaper newsroom newsroom's newsstand newsstands next non-commercial non-profit nonessential
    nonprofit not-for-profit note notes notice notification notifications notified notifier
    notifies notify notifying now obituaries objecting off-topic offer offers offline ok okay
    older oldest one-off one-time online oops optin optional options overcast page page's pages
    paperback partnered pass password passwords patreon patron patrons payment pdf pdfs peek
    pending perks permission permissions personalisation personalise personalised personalising
    personalization personalize personalized photo photograph photographer photographs photography
    photos pick picks picture pictured pictures pin pinned pinterest placement play playback
    player players playlist plays pledge pledges plugin plugins plus podcasters polite poll polls
    popular portal post postcode posted posters posting postings posts powered prefer preference
    preferences preferred premium presenters pressing prev preview previewing previous previously
    pricing print print-only printable printed printer-friendly printing printout prizes proceed
    produced profanity profile profiling programmes prohibited promo promotion promotional
    promotions prompt prompted prompts proofread publication publications publish published
    publisher publisher's pull-out pullout purchase purchases qr questionnaire queue quiz quora
    quote quoted raffle rate rated rating ratings read readable reader reader's readers readers'
    readership reading reading-list reads recap receive received receiving recent recently reco
    recommend recommendation recommendations recommended recruiters recruiting recurring reddit
    redeem redeemable redistributed redistribution refer referral refers refine refreshes refund
    refunds regards register registered registering registration reject rejecting related relevant
    relisten reloading reloads remember reminder reminders remove removed removing renew renewal
    renewals renewed renewing renews replay replays replies reply reported reporter reporters
    reporting repost reposting reposts reprint reprinted reprints reproduce reproduced republish
    republished reserved resize respectful respond responding responsible restore results retarget
    retargeting retry retrying retweet reuse revoke revoked revoking rewards rewatch rewind
    round-up roundup rsvps rude sale save saved saves saving say scan schedule schedules scores
    screen screen-reader screens scrolled search seat seats section sections see select selected
    selecting selection selections send sending sends sent series service services set settings
    setup share shared sharing shielded shipping shop shortcut shortlist show showing sidebar sign
    signed signing similar site site's sites sized skim skip slide slider slot slots smartphone
    snapchat snippets snooze sorry sort sorted sorting soundcloud source sources spelling spinner
    sponsor sponsored sponsors sponsorship sponsorships spot spotify spotted spread staff
    standings star stars start started starter starting starts stay staying step stitcher storage
    stores stories story stream streaming streams strictly subject submission submissions submit
    submitted submitting subreddit subscriber's substack substack's subtitles suggest suggested
    suggestion suggestions summaries supervised supporter supporters surveys sweepstakes swiping
    switch switched switching syllabus syndicated syndication tab tablet tablets tabs tag tagged
    tagging tags tailor tailored takeaways telegram telemetry tell term terms text text-only texts
    thank thanks thankyou theme third thoughts thread thumb thumbs thumbs-down thumbs-up tick
    ticked ticket tickets tiktok timed timeline timeout tip tipjar tipping tips title today toggle
    toggles toolbar top topic topics tracked tracker trademark transcript transcripts translate
    translated translation trial trialling troubleshoot troubleshooting try tuned tutorial tweet
    twitch twitter type typing typo typos unable unavailable uncheck unfollow unfollowed
    unfollowing unlimited unlock unlocked unlocking unlocks unread unsaved unsupported untick
    upcoming update updated updates upgrade upgrades upgrading upload uploaded upper upvote
    upvoted upvoting url use useful usernames using utility vacancies vacancy vendor vendors
    vendors' verification verify version via video videos view viewed viewer viewers viewing views
    vimeo visit visited visiting visitor visitors visits voice voiceover vote voted votes voucher
    vouchers vpn waitlist walkthrough wallet watch web webmaster website weekday weekend's
    weekender weekends weekly welcome whatsapp wherever whitelist whitelisted widget widgets
    winners wire withdraw withdrawing withdrawn word workshop workshops write write-in writer
    writers written wrong yearly youtube zoom zooming
    """
)
# Articles and their subheadings use these as often as pages do.
SHARED = _words(
    """
    access africa agenda americas analysis anonymous answer answers anybody anyway applications
    applied apply arts asia attend audience audiences background bars benefits bin bio blank bonus
    box business chance charged china climate clip commentary commission community conference
    context contribution contributions conversation cost costs countries country course culture
    data day's dear debate delayed delivery develop diet discussion doors economy education
    entertainment environment essential ethics europe event events experience experiences extra
    fail failed family fashion fee fields filed fill filled finance find finds fine first fits
    food forum found front function functions fund funded funding glad happy health hear hearing
    hit host house however independent international issue issues item items journalism keys
    kindly language languages last learning legal legitimate length let lets letters letting
    liability life lifestyle limit limited loads local located love mark marked markets material
    materials media member members missed mission mode money months national necessary network
    networks night numbers open opening opens opinion opinions order original outlets paid panel
    paper paper's papers part parties partner partners party pay paying per percent performance
    personal personally phone piece pieces place placed plain plan plans points policies policy
    politics press price prices privacy prize process processed processing produce product
    products programme property protection purpose purposes put quality question questions quick
    quickly quit ran rank reached reaction reactions region regions regulator released remaining
    report reports reproduction request requested requests required requires reserve response
    responses result return returning review rights ring round rules science sell session setting
    short shorter shortly shows side silence size small social society sold somebody someone sound
    speak speakers special speed spell sport sports standards statement stick stop store stored
    storing student students style summary summit supplied survey talk targeted targeting teachers
    team tech technologies technology territory thought thousands tiny tool tools tour track
    tracking trade traffic travel trending trouble uk understand understood usa usage used user
    users uses valid value valued values venue wait waiting want wanted ways weather weeks win
    wish world writing year's years
    """
)
# Words without a meaning of their own.
EMPTY = _words(
    """
    a about above across after again all also always am an and another any anything apr april are
    as at aug august back be because been before below both but by can can't come comes coming
    could day days dec december did do does doesn't don't down during each eight either else every
    everything feb february few five for four fri friday from gets getting go goes going got had
    has have haven't having here here's how how's i i'd i'll i'm if in into is isn't it it'll it's
    its jan january jul july jun june just keeps least less let's made make makes many mar march
    may me might mine mon monday month most much must my near need needs new nine no none nor not
    nothing nov november oct october of off on once one only onto or other others our ours out
    over own please pm quite really rest right run runs same sat saturday sep sept september seven
    several should simply six so some something soon still such sun sunday take takes ten than
    that that'll that's the their them then there there's these they they'll they're thing things
    this those three through thu thur thurs thursday till time times to too tue tues tuesday two
    under until up upon us very wants was way we we'd we'll we're we've wed wednesday week were
    what what's whats when whenever where where's which while who who's whoever whole why will
    with within without won't would year yes yet you you'd you'll you're you've your yours
    yourself
    """
)
