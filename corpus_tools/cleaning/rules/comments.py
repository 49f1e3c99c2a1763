"""What is around the comments of readers, and what a page asks its readers to tell it."""

from __future__ import annotations

from corpus_tools.cleaning.fragments import BEGIN, OPEN
from corpus_tools.cleaning.rule import Rule, make_pitch

_SEND = r"(?:write|e-?mail|send|contact|message|tell|let|ask|text|call|reach|drop|get\ in\ touch)"

# The comments of readers begin here, or stand close by.
_COMMENTS = make_pitch(
    "comment_prompt",
    rf"""{BEGIN}(?:leave|add|post|write|submit|read|view|show|see|hide|load)\ (?:an?|your|all|the
     |more
         |older|newer|reader|\d+)\ ?(?:\w+\ )?(?:reply|replies|comments?|response)\b
        |{BEGIN}(?:join|start|enter)\ (?:the|our|a)\ (?:conversation|discussion|debate|comments)\b
        |^\W*(?:\d+|no)\ (?:comments?|responses|replies|thoughts\ on\b.*)(?:\ yet
         |\ so\ far)?(?:[^\w.]*$
         |(?<=\ yet)\W*$)
        |^\W*(?:nobody|no\ one)\ has\ commented\b
        |^\W*(?:readers?[’']?\ )?comments?(?:\ off\b|\ (?:are|is|will\ be)\ (?:\w+\ )?(?:closed
         |disabled|moderated|welcome|open|off|reviewed|turned)\b|\W*\(?\d+\)?\W*$|\s*$
         |\ (?:policy|section|guidelines|rules)\W*$)
        |^\W*(?:reply|replies|like\ reply|most\ liked|sort\ by.*|newest|oldest|report\ comment)\W*$
        |\b(?:be\ the\ )?first\ to\ (?:comment|reply|like\ this|respond(?=\W*$)|react(?=\W*$)
         |leave\ a\ comment|review
         |share\ your)\b
        |\b(?:comment|comments|comment\ section)\ below\b
        |\b(?:log(?:ged)?|sign(?:ed)?|register(?:ed)?)(?:\ ?in|\ up)?\ (?:to
         |or\ register\ to)\ (?:post|comment
         |leave|reply|join|write|add|vote|react|respond|take\ part|have\ your\ say)\b
        |{BEGIN}please\ (?:keep|be|read|note|log|sign|refrain|stay)\b.*\b(?:comments?|polite
         |respect\w*
         |rules|guidelines|civil|log(?:ged)?\ in)\b|^\W*(?:keep|please)\b.*\bcomments\b
        |\bemail\ address\ will\ not\ be\ published\b|\brequired\ fields\ are\ marked\b
        |\bsave\ my\ name\b.*\bbrowser\b|\bcomments\ (?:\w+\ ){{0,2}}(?:before\ they\ appear
         |on\ topic)\b
        |^\W*(?:name|e-?mail|website|comment|message|captcha)\s*\*{OPEN}""",
    max_words=40,
    needs="""
        reply replies comment comments response conversation discussion debate first email name
        required sign signed log logged register registered please
    """,
)
# These may stand between two paragraphs.
_FEEDBACK = make_pitch(
    "feedback_prompt",
    rf"""^\W*(?:did|have|are)\ we\ [^?.]{{1,60}}\?
        |^\W*(?:do\ you\ )?have\ (?:something|anything|more)\ to\ [^?.]{{1,40}}\?
        |{BEGIN}(?:vote|take\ part)\ (?:in|on)\ (?:our|this|the)\ (?:\w+\ )?(?:poll|survey|quiz)\b
        |\bdrop\ us\ a\ line\b|\bwe[’']d\ (?:love|like)\ to\ hear\b
        |{BEGIN}(?:tell\ us|let\ us\ know|share\ your|give\ us|send\ us)\b[^.!?]*\b(?:think|thoughts
         |comments?|below|views?|opinions?|feedback|stor(?:y|ies)|experiences?|tips?|questions?
          |photos)\b(?!.*[?])
        |{BEGIN}(?:write|tell|send|e-?mail|contact)\ (?:it\ )?(?:to\ )?(?-i:us)\b(?:\ (?:at|your
         |here
         |below|by|via)\b.*|[^\w?]*$)
        |{BEGIN}{_SEND}\b[^.!?]*\b(?:our\ (?:\w+\ )?(?:newsroom|team|desk|editors?|office
         |journalists)
         |[\w.+-]+@[\w-]+\.\w+)
        |^\W*visited\ \d+\ times?|^\W*(?:views?|hits|visits|readers|reads)\s*[:：]\s*[\d,.]+k?\W*$
        |\bwhat\ do\ you\ think\b[^?]*\?.*\b(?:comment|below|tell\ us|write\ to|letters?|let\ us)\b
        |^\W*(?:what\ do\ you\ think(?=\?|\ (?:of|about)\ (?:this|it)\b)|what[’']?s\ your\ (?:view
         |take
         |opinion)|do\ you\ agree|agree\ or\ disagree)[^.?!]{{0,40}}\?(?:\W*$|\W+(?:{_SEND}|share
          |join
         |vote|have)\b)
        |{BEGIN}(?:have|add)\ your\ (?:say|voice|opinion|view)\b
        |^\W*(?:do\ you\ have|got|have)\ (?:an?|any|something|more|information
         |questions?)\b[^?]*\?.*
         \b(?:(?-i:us|our)|@|here|comment)\b
        |^\W*(?:spotted|found|noticed|seen?|spot)\ (?:an?|any|something)\ (?:\w+\ )?(?:mistakes?
         |errors?
         |typos?|wrong|bug|inaccuracy)
        |^\W*report\ (?:an?|this|the)\ (?:\w+\ )?(?:typo|error|mistake|problem|issue|comment|bug
         |abuse)\b
        |^\W*letters\ (?:should|must|may)\b.*\b(?:words|name|address)\b
        |^\W*(?:flag|mark)\ (?:this\ )?as\ \w+\W*$
        |^\W*(?:rate|vote\ on|review)\ this\b|\bwas\ this\ (?:\w+\ ){{0,2}}(?:helpful|useful
         |interesting|valuable)|^\W*(?:did\ you\ (?:like|enjoy|find)|how\ (?:useful
          |helpful))\b.*\bthis\b
        |\b(?:we|editors?)\ (?:welcome|appreciate|value|want\ to\ hear|would\ (?:love
         |like)\ to\ hear)\b.*
         \b(?:your|you|feedback|letters|comments)\b|\byour\ feedback\b
        |^\W*(?:(?:readers?[’']?|quick|today[’']s|snap|online|our|daily|weekly|flash)\ )?(?:poll
         |survey|quiz
         |vote|question\ of\ the\ (?:day|week))\s*[:：|–—-].*(?:\?|\byes\b|\bvotes?\b)(?!.*\.\W*$)
        |^\W*\d[\d,.]*k?\ (?:people|readers|users|others|members|subscribers|friends|fans)\ (?:are
         |have|also
         |already|like|liked|love|shared?|read|reading|commented|signed|voted|follow)\b[^.]*$
        |^\W*\d[\d,.]*\ votes(?:\ (?:so\ far|cast))?[^\w.]*$
        |^(?:\W*\b(?:yes|no|maybe|perhaps|not\ sure|undecided|no\ opinion|(?:can[’']t
         |hard\ to)\ (?:say|tell)
         |too\ early\ to\ (?:say|tell)|(?:i\ )?don[’']t\ (?:know|care)|neither|both|agree
         |disagree|strongly)\b){{2,}}+[^\w.]*$""",
    max_words=40,
    needs="""
        first us @ newsroom team desk editor editors office journalists share think thoughts view
        views feedback say voice opinion poll survey quiz drop line helpful useful interesting
        valuable welcome appreciate value hear
    """,
)

COMMENT_RULES: tuple[Rule, ...] = (_COMMENTS, _FEEDBACK)
