"""Verbs and phrases that act on what follows them. Written from knowledge of English news."""

from __future__ import annotations

from corpus_tools.acts.entries import Entries

OPERATOR_VERBS = (
    Entries(
        "do",
        "light verbs: the noun behind them says what is done",
        """
        hold, make, give, take, conduct, carry out, perform, launch, open, start, begin, initiate,
        commence, resume, restart, renew, revive, relaunch, reopen, stage, mount, wage, impose,
        slap, levy, enforce, enact, introduce, adopt, pass, apply, reimpose, re-impose,
        reintroduce, restore, institute, establish, set up, create, form, build, forge, develop,
        place, put, announce, declare, unveil, issue, publish, deliver, send, dispatch, extend,
        express, voice, show, convey, raise, lodge, file, submit, bring, present, sign, reach,
        conclude, enter, enter into, engage in, take part in, participate in, join, attend, lead,
        head, chair, convene, organize, organise, arrange, schedule, continue, continue with,
        keep, keep up, maintain, prolong, expand, widen, broaden, step up, intensify, escalate,
        ramp up, scale up, strengthen, tighten, deepen, boost, enhance, increase, accelerate,
        toughen, harden, stiffen, advance, promote, foster, cultivate, facilitate, improve,
        pursue, push ahead with, go ahead with, proceed with, press ahead with, implement,
        complete, decide, choose, opt, opt for, manage, get, receive, face, see, mark, use,
        employ, commission, try, attempt, strive, work to, work on, work toward, work towards,
        go on, help, serve to, rush, move, act, proceed, inflict, unleash, set off, spark,
        trigger, cause, lay, draw up, draft, prepare, win, secure, obtain, gain, underwrite,
        respond with, back up, double, triple, tend, exchange, host, cooperate in, assist in,
        serve, approve, authorize, authorise, ratify, sign off on
        """,
    ),
    Entries(
        "do AGREE?",
        "approval, where nothing says of what",
        "approve, authorize, authorise, green-light, greenlight, sign, sign off on",
    ),
    Entries(
        "CONSULT",
        "have is an auxiliary too often to be light by itself",
        """
        be in talks, be in negotiations, have talks, have a meeting, have meetings,
        have a discussion, have discussions, have a conversation, have conversations,
        have a dialogue, have dialogue
        """,
    ),
    Entries(
        "CONSULT",
        "a visit that ends has been made",
        """
        end/conclude/finish/wrap _ visit, end/conclude/finish/wrap _ trip,
        end/conclude/finish/wrap _ tour, end/conclude/finish/wrap _ meeting,
        end/conclude/finish/wrap _ summit
        """,
    ),
    Entries(
        "stop",
        "what follows comes to an end",
        """
        end, finish, stop, halt, cease, discontinue, terminate, lift, remove, scrap, abolish,
        eliminate, repeal, rescind, revoke, roll back, undo, reverse, lower, cut, cut back,
        cut back on, cut short, slash, trim, reduce, scale back, scale down, shrink, drop,
        abandon, give up, phase out, wind down, put _ end to, put an end to, bring _ end to,
        bring an end to, bring to _ end, bring to an end, call _ halt to, call a halt to,
        call halt to, clear, clear away, limit, restrain, restrict, curb, curtail, refrain from,
        desist from, alleviate, defuse, resolve, overcome, quell, diminish, weaken, erode,
        jeopardize, jeopardise, disrupt, derail, torpedo, sour, strain, damage, harm, mar, chill,
        upset, wreck, ruin, freeze, pause, interrupt, suspend, break off, break up, sever,
        withdraw, withdraw from, pull out of, pull out from, quit, exit, leave, opt out of,
        tear up, rip up, get rid of, do away with, cap, stem, contain, repay?, cut off, downgrade,
        close, shut, shutter, shut down, shelve, reject _ extension, block, blunt
        """,
    ),
    Entries(
        "stop YIELD",
        "easing and letting go, also where the object is not listed",
        """
        ease, relax, loosen, soften, de-escalate, lighten, alleviate, demobilize, demobilise,
        withdraw, withdraw from, pull out, pull out of, pull back, pull back from, vacate,
        evacuate _ base, leave?, drop?
        """,
    ),
    Entries(
        "stop SANCTION",
        "breaking off, also where the object is not listed",
        """
        suspend, freeze, sever, break off, halt?, cut off, discontinue?, terminate, tear up,
        downgrade, revoke, quit?
        """,
    ),
    Entries(
        "cancel",
        "what was to be is not held or is left: with words, not with force",
        """
        cancel, call off, postpone, put off, defer, skip, miss, boycott, walk out of, walk out on,
        walk out, storm out of, stay away from, abandon, drop, forgo, delay, drop out of,
        call it off, call them off, call this off, call that off
        """,
    ),
    Entries(
        "REJECT",
        "leaving a table before the end",
        """
        pull out of _ talks, pull out of _ meeting, pull out of _ summit, withdraw from _ talks,
        withdraw from _ meeting, withdraw from _ negotiations, leave _ meeting, leave _ talks,
        leave _ summit, leave _ negotiations, quit _ talks, walk out of _ talks,
        walk out of _ meeting
        """,
    ),
    Entries(
        "promise",
        "still to be done",
        """
        plan, plan to, plan for, plan on, intend, intend to, aim, hope, hope to, wish, want,
        want to, expect, be to, be due to, be set to, be expected to, be going to, be about to,
        be scheduled to, be poised to, be likely to, be ready to, be willing to, be prepared to,
        be committed to, be open to, be eager to, be keen to, prepare to, seek to, look to,
        get ready to, consider, weigh, mull, contemplate, look at, envisage, signal,
        be considering, be ready for, be open for, gear up to, move to?, would like to, aspire to,
        mean to, stand ready to, set out to
        """,
    ),
    Entries(
        "fail",
        "not done",
        """
        fail, fail to, be unable to, be not able to, struggle to, neglect to, be yet to,
        have yet to, forget to, omit to, be powerless to, fail in, be incapable of, fall short of,
        stop short of
        """,
    ),
    Entries(
        "refuse REJECT",
        "will not be done",
        """
        refuse, refuse to, decline to, be unwilling to, be reluctant to, be not willing to,
        be not ready to, be opposed to, be loath to, hesitate to, be against, have no plans to,
        have no plan to, have no intention of, have no intention to, rule out
        """,
    ),
    Entries(
        "accept AGREE",
        "what the other asks or offers is taken",
        """
        accept, agree to, acquiesce in, accede to, grant _ request, adopt _ proposal, say yes to,
        assent to, consent to, take up _ offer, approve _ request, approve _ proposal,
        approve _ plan, give _ consent, give _ approval, respond positively to
        """,
    ),
    Entries(
        "permit YIELD",
        "the other may now do something",
        """
        allow, permit, let, admit, authorize _ to, authorise _ to, give _ go-ahead, clear _ to,
        enable _ to, free _ to
        """,
    ),
    Entries(
        "order REQUEST",
        "a noun behind it is what is done, an infinitive what is demanded",
        "order, mandate, decree, authorize, authorise",
    ),
    Entries(
        "say",
        "who says it is not who does it",
        """
        say, state, claim, believe, think, argue, maintain that, assert, contend, declare that,
        announce that, note, add, confirm, report, tell, reveal, stress, emphasize, emphasise,
        point out, insist that, warn that, hint, suggest that, indicate, acknowledge, recall that,
        explain, reiterate that, affirm, write, tweet, post, mention, conclude that
        """,
    ),
    Entries(
        "none",
        "phrases that only look like acts",
        """
        release _ statement, release _ report, release _ video, release _ videos, release _ data,
        release _ figures, release _ list, release _ photo, release _ photos, release _ images,
        release _ results, release _ findings, release _ footage, release _ details,
        release _ document, release _ documents, release _ album, release _ film,
        release _ joint statement, be hit by, hit _ record, hit _ low, hit _ high, help _ find,
        return to, return from, return home, help but, fall in, strike _ chord, strike _ balance,
        strike _ tone, kill time, kick off, fire up, draw fire, meet _ deadline, meet _ target,
        meet _ targets, meet _ needs, meet _ standards, meet _ requirements, meet _ criteria,
        attack _ problem, tackle, free up, free of, strike up, target _ market, charge _ fee,
        charge _ fees, charge _ price, question of, fight _ fire, fight _ fires,
        protest _ innocence, back to, head to, arm of, host of, hit on, pay _ attention,
        take place, take _ office, run for, question whether, fight _ poverty, fight _ disease,
        fight _ pandemic, fight _ virus, fight _ crime, fight _ corruption, fight _ terrorism,
        battle _ fire, battle _ virus, kill off, beat _ record, beat _ team, defeat _ team,
        deliver _ speech, deliver _ remarks, deliver _ address, give _ speech, make _ speech,
        address, host _ show, provide that, save _ money, train _ model, train _ models, train on,
        save for, help _ themselves
        """,
    ),
)

# Matched as they stand, whatever part of speech they are.
OPERATOR_PHRASES = (
    Entries(
        "promise",
        "adjectives and participles before an infinitive",
        """
        willing to, ready to, prepared to, set to, expected to, likely to, poised to,
        scheduled to, going to, about to, eager to, keen to, determined to, committed to, due to,
        open to, ready for, obliged to?
        """,
    ),
    Entries(
        "refuse REJECT",
        "unwilling",
        """
        unwilling to, reluctant to, opposed to, not willing to, not ready to, not prepared to,
        loath to
        """,
    ),
    Entries(
        "fail",
        "unable",
        "unable to, not able to, incapable of, yet to",
    ),
    Entries(
        "prevent",
        "kept from",
        "unwilling to let",
    ),
    Entries(
        "condemn ACCUSE",
        "blame as a state",
        """
        responsible for, to blame for, guilty of, critical of, hostile to, angry at, angry with,
        furious at, furious with, skeptical of, sceptical of
        """,
    ),
    Entries(
        "SUPPORT",
        "favour as a state",
        """
        grateful to, thankful to, in favor of, in favour of, supportive of, proud of, sorry for,
        in support of, in solidarity with
        """,
    ),
    Entries(
        "PROTEST",
        "adverbial phrases of protest",
        "in protest against, in protest at, in protest of, on strike",
    ),
)
