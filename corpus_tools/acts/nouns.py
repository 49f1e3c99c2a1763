"""Nouns of acts, and of what acts are done with. Written from knowledge of English news."""

from __future__ import annotations

from corpus_tools.acts.entries import Entries

ACT_NOUNS = (
    Entries(
        "AGREE",
        "agreements",
        """
        agreement, deal, treaty, accord, pact, memorandum, memorandum of understanding, contract,
        compromise, consensus, settlement, understanding, convention, charter, communique,
        protocol, peace deal, free trade agreement, common ground, arrangement
        """,
    ),
    Entries(
        "promise AGREE",
        "promises",
        "promise, pledge, commitment, assurance, willingness, readiness, guarantee",
    ),
    Entries(
        "promise AGREE?",
        "intentions",
        "plan, intention, bid, intent, proposal",
    ),
    Entries(
        "CONSULT",
        "talks",
        """
        talk, meeting, negotiation, dialogue, dialog, consultation, discussion, conversation,
        summit, visit, mediation, phone call, telephone call, telephone conversation, diplomacy,
        conference, forum, peace process, roundtable, round table, audience, briefing,
        exchange of views, session, hearing?, engagement, good offices, trip, tour,
        shuttle diplomacy, peace effort, peace talk
        """,
    ),
    Entries(
        "SUPPORT",
        "words and gestures of support",
        """
        praise, support, backing, solidarity, endorsement, congratulation, condolence, apology,
        tribute, sympathy, gratitude, appreciation, confidence, friendship, invitation, welcome,
        recognition, encouragement, goodwill, reconciliation, rapprochement, thaw, honor, honour,
        medal, award, greeting, best wish, respect, hope?, trust
        """,
    ),
    Entries(
        "SUPPORT",
        "relations",
        """
        relation, diplomatic relation, tie, diplomatic tie, link, relationship, partnership,
        alliance, bond
        """,
    ),
    Entries(
        "COOPERATE",
        "cooperation",
        """
        cooperation, co-operation, collaboration, coordination, joint exercise,
        joint military exercise, joint drill, joint patrol, joint venture, joint project,
        joint operation, intelligence sharing, information sharing, exchange, prisoner exchange,
        prisoner swap, trade, investment, joint research, joint effort, student exchange
        """,
    ),
    Entries(
        "AID",
        "help",
        """
        aid, assistance, relief, relief help, funding, grant, loan, donation, contribution,
        humanitarian aid, military aid, financial aid, food aid, foreign aid, medical aid, supply,
        subsidy, aid package, rescue package, bailout, asylum, refuge, compensation, scholarship,
        humanitarian corridor, safe passage, peacekeeper, peacekeeping force,
        peacekeeping mission, rescue, debt relief, military support, financial support,
        technical support
        """,
    ),
    Entries(
        "YIELD",
        "yielding",
        """
        ceasefire, cease-fire, cease fire, truce, armistice, surrender, concession, amnesty,
        pardon, retreat, disarmament, denuclearization, denuclearisation, demilitarization,
        de-escalation, disengagement, reform, resignation, compliance, exemption, waiver, bail,
        clemency, capitulation, reparation
        """,
    ),
    Entries(
        "REQUEST",
        "requests",
        """
        demand, request, call, appeal, plea, petition, pressure, precondition, condition,
        requirement, deadline, subpoena, order?
        """,
    ),
    Entries(
        "ACCUSE",
        "words against somebody",
        """
        accusation, allegation, criticism, condemnation, blame, complaint, charge, lawsuit, suit,
        legal action, legal case, legal challenge, investigation, probe, inquiry, enquiry,
        indictment, prosecution, trial, impeachment, censure, rebuke, reprimand, denunciation,
        insult, smear, objection, opposition, concern?, outrage, anger, dispute, row, feud,
        disagreement, rift, verdict, conviction, tension, audit, proceeding, no-confidence motion,
        vote of no confidence, no-confidence vote
        """,
    ),
    Entries(
        "REJECT",
        "refusals",
        """
        rejection, refusal, veto, denial, rebuff, snub, defiance, boycott of _ talks,
        non-compliance
        """,
    ),
    Entries(
        "THREATEN",
        "threats",
        """
        threat, ultimatum, warning, provocation, challenge, intimidation, blackmail,
        saber-rattling, sabre-rattling, red line
        """,
    ),
    Entries(
        "PROTEST",
        "protests",
        """
        protest, demonstration, rally, march, strike, general strike, hunger strike, sit-in,
        boycott, walkout, riot, uprising, revolt, rebellion, unrest, mutiny, coup, coup attempt,
        picket, strike action, industrial action, work stoppage, occupation of _ building, vigil,
        civil disobedience
        """,
    ),
    Entries(
        "SANCTION",
        "measures against trade and relations",
        """
        sanction, embargo, tariff, trade war, duty, trade barrier, countermeasure, retaliation,
        reprisal, penalty, punishment, blacklist, export control, import ban, export ban,
        travel ban, trade restriction, entity list, asset freeze, counter-measure,
        antidumping duty, anti-dumping duty, quota, levy, boycott of _ goods, decoupling,
        trade dispute
        """,
    ),
    Entries(
        "MOBILIZE",
        "forces brought into position",
        """
        deployment, troop deployment, mobilization, mobilisation, military buildup,
        military build-up, buildup, war game, military exercise, military drill, missile test,
        nuclear test, arms race, show of force, military presence, troop movement, naval exercise,
        conscription, nuclear program, nuclear programme, enrichment
        """,
    ),
    Entries(
        "COERCE",
        "restriction, custody, seizure",
        """
        ban, restriction, curb, blockade, siege, curfew, state of emergency, state of siege,
        emergency rule, martial law, lockdown, crackdown, arrest, arrest warrant, warrant,
        detention, custody, house arrest, imprisonment, deportation, expulsion, eviction, seizure,
        confiscation, censorship, repression, oppression, suppression, persecution, raid, control,
        prohibition, moratorium, occupation, annexation, apartheid, sentence, death sentence,
        prison sentence, prison term, jail term, fine, hostage taking, cyber espionage,
        cyberespionage, espionage, spying, interference, violation of _ right,
        human rights violation, coercion, limit, discrimination, barrier, checkpoint, hacking,
        emergency, roadblock
        """,
    ),
    Entries(
        "ASSAULT",
        "violence",
        """
        attack, assault, airstrike, air strike, air raid, airstrike campaign, missile strike,
        drone strike, military strike, strike on, strike against, strikes on, strikes against,
        bombing, bombardment, bombing campaign, shelling, invasion, incursion, offensive, war,
        warfare, cyber warfare, cyber attack, cyberattack, conflict, fighting, fight, battle,
        violence, hostility, clash, massacre, genocide, killing, murder, assassination, shooting,
        ambush, explosion, military operation, military action, military intervention,
        military campaign, military offensive, war crime, atrocity, torture, rape, kidnapping,
        abduction, aggression, firing, gunfire, crossfire, rocket fire, suicide bombing,
        ethnic cleansing, use of force, armed struggle, insurgency, combat, bloodshed,
        hostage crisis, raid on, counteroffensive, onslaught, military assault, persecution of,
        jihad, police brutality, missile attack, terrorist attack, abuse, air campaign
        """,
    ),
)

# Nouns that act on another noun: "the lifting of the ban", "sanctions relief", "aid cut".
OPERATOR_NOUNS = (
    Entries(
        "stop",
        "ends and cuts of something",
        """
        end, halt, stop, lifting, easing, removal, suspension, termination, reduction, cut,
        cutoff, cessation, relief from, repeal, freeze, pause, interruption, severance,
        limitation, closure, ending, relaxation
        """,
    ),
    Entries(
        "stop YIELD", "withdrawal, also of nothing named", "withdrawal, pullout, pull-out, release"
    ),
    Entries(
        "cancel",
        "not held",
        "cancellation, postponement, boycott of",
    ),
    Entries(
        "refuse REJECT",
        "refusals",
        "refusal, rejection, denial, opposition to",
    ),
    Entries(
        "violate REJECT",
        "breaches",
        "violation, breach, infringement",
    ),
    Entries(
        "do",
        "papers, steps and starts",
        """
        start, beginning, resumption, renewal, restoration, expansion, extension, round, series,
        resolution, decree, step, effort, decision, campaign, imposition, launch, wave, statement,
        measure, attempt, programme, program, bill, law, package, project, strengthening, idea,
        spate, number, escalation, motion, act, action
        """,
    ),
    Entries(
        "demand REQUEST",
        "calls for something",
        "call for, appeal for, demand for, request for, demand that, plea for",
    ),
    Entries(
        "promise AGREE",
        "offers",
        "offer",
    ),
    Entries(
        "threaten THREATEN",
        "threats",
        "threat of, threat to, warning of",
    ),
    Entries(
        "permit YIELD",
        "leave to do",
        "permit, authorization, authorisation",
    ),
    Entries(
        "support SUPPORT",
        "approval",
        "support for, backing for, approval of, backing of",
    ),
    Entries(
        "condemn ACCUSE",
        "blame",
        "condemnation of, criticism of",
    ),
)

# What acts are done with: no acts by themselves.
THINGS = (
    Entries(
        "MOBILIZE",
        "troops: sent they mobilise, withdrawn they yield",
        """
        troop, soldier, force, warship, tank, fighter jet, bomber, aircraft carrier, battalion,
        brigade, army, navy, police, marine, reservist, missile, submarine, military force,
        security force, base, military base, artillery, drone, special forces, fleet,
        armed forces, air force
        """,
    ),
    Entries(
        "SUPPORT",
        "relations have houses: opened, closed",
        "embassy, consulate, ambassador, diplomat, envoy",
    ),
    Entries(
        "COOPERATE",
        "what flows between parties as long as they get on",
        """
        export, import, shipment, flight, gas supply, oil supply, market access, border crossing,
        border, business, mission, peace
        """,
    ),
    Entries(
        "AID",
        "what is given or withheld",
        """
        supply, medicine, vaccine, food, equipment, training, weapon, arms, expertise, visa,
        access, permission, service, resource, budget, citizenship, payment, license, licence,
        fund, shelter, protection
        """,
    ),
    Entries(
        "COERCE",
        "captives: taken by force, let go as a concession",
        "prisoner, hostage, detainee, captive, political prisoner, settlement",
    ),
)
