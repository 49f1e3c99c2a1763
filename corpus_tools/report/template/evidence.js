"use strict";
// Filters the sentences of this page by its address, such as #frame=rivalry&side=A.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const find = (id) => document.getElementById(id);
  const form = find("filters"), list = find("list"), further = find("further");
  const STEP = 200, SEVERAL = "several";
  // Values of the lists are encoded, so that any name can be one; each begins with =, so that none is blank.
  const decode = (value) => decodeURIComponent(value).slice(1);
  const UNITS = ["sentences", "passages", "documents", "sources"];
  const PASSAGE_KEYS = data.keys, VOICE = "voice", QUOTED = "quoted";
  const VIEW_KEYS = ["counts", "from", "furniture", "at", "words", "was"];
  const columns = data.columns, passages = data.passages, size = data.position.length;
  const ids = data.position.map((position, row) => data.ids[row] ?? `${columns.document.names[columns.document.codes[row]]}:${position}`);
  columns.sentence = { codes: ids.map((_, row) => row), names: ids };
  for (const [one, other, { codes, names }] of passages.pairs) {
    passages[one] = { codes, names: Object.values(names).map((pair) => pair[0]) };
    passages[other] = { codes, names: Object.values(names).map((pair) => pair[1]) };
  }
  let last = 0;
  passages.row = passages.step.map((step) => last += step);
  passages.to = passages.length.map((length, place) => passages.from[place] + length);

  // The sentences are taken out of the page once and put back as they are asked for.
  const sections = [...list.children].map((section) => ({
    section, list: section.querySelector("ol"), rows: [...section.querySelectorAll("li")],
  }));
  const rows = [], home = [];
  sections.forEach((part, place) => part.rows.forEach((row) => { rows.push(row); home.push(place); }));
  const texts = rows.map((row) => row.querySelector(".said").textContent);
  const first = [];
  passages.row.forEach((row, place) => { (first[row] ??= []).push(place); });
  const furniture = columns.part.codes.map((code) => columns.part.names[code] === "furniture");

  function readAddress(hash = location.hash.slice(1)) {
    const asked = new Map();
    for (const [key, value] of new URLSearchParams(hash)) {
      asked.set(key, [...(asked.get(key) ?? []), value]);
    }
    return asked;
  }

  function isAny(column, values) {
    const wanted = new Set(values);
    const fits = Object.values(column.names).map((name) => wanted.has(name));
    return (place) => fits[column.codes[place]];
  }

  // The same rules as select_evidence of the package.
  function choose(asked) {
    const tests = [], kinds = new Map();
    const wantsFurniture = (asked.get("part") ?? []).includes("furniture");
    if (!wantsFurniture) tests.push((row) => !furniture[row]);
    for (const [key, values] of asked) {
      if (Object.hasOwn(PASSAGE_KEYS, key)) {
        const [kind, column] = PASSAGE_KEYS[key];
        kinds.set(kind, [...(kinds.get(kind) ?? []), isAny(passages[column], values)]);
      } else if (Object.hasOwn(columns, key)) tests.push(isAny(columns[key], values));
      else if (key === "words") {
        const words = values[0].toLowerCase();
        tests.push((row) => texts[row].toLowerCase().includes(words));
      } else if (!VIEW_KEYS.includes(key)) tests.push(() => false);
    }
    if (kinds.size > 1 && kinds.has(VOICE)) {
      const spoken = kinds.get(VOICE);
      kinds.delete(VOICE);
      kinds.forEach((inside) => inside.push(...spoken));
    }
    const hits = new Map();
    let found = [...Array(size).keys()].filter((row) => tests.every((test) => test(row)));
    for (const [kind, inside] of kinds) {
      const fits = isAny(passages.kind, [kind]);
      found = found.filter((row) => {
        const here = (first[row] ?? []).filter((place) => fits(place) && inside.every((test) => test(place)));
        if (here.length) hits.set(row, [...(hits.get(row) ?? []), ...here]);
        return here.length > 0;
      });
    }
    return { found, hits };
  }

  function count(found, hits) {
    const distinct = (column) => new Set(found.map((row) => column.codes[row])).size;
    const n = found.reduce((sum, row) => sum + (hits.get(row)?.length ?? 0), 0);
    return { sentences: found.length, passages: n, documents: distinct(columns.document), sources: distinct(columns.source) };
  }

  const say = (n, unit) => `${n.toLocaleString("en")} ${n === 1 ? unit.slice(0, -1) : unit}`;

  function describe(asked, numbers, wantsFurniture) {
    const counted = asked.get("counts")?.[0];
    const units = UNITS.filter((unit) => unit !== "passages" || numbers.passages);
    const order = units.includes(counted) ? [counted, ...units.filter((unit) => unit !== counted)] : units;
    const words = order.map((unit) => say(numbers[unit], wantsFurniture && unit === "sentences" ? "stretches" : unit));
    find("count").textContent = words[0];
    find("count").dataset.unit = order[0];
    find("count").dataset.number = numbers[order[0]];
    const filters = [...asked].filter(([key]) => !VIEW_KEYS.includes(key) || key === "words");
    const named = filters.map(([key, values]) => `${key.replace("_", " ")} ${values.map((value) => data.labels[key]?.[value] ?? (value || "none")).join(" or ")}`);
    const unknown = filters.filter(([key]) => !(Object.hasOwn(PASSAGE_KEYS, key) || Object.hasOwn(columns, key) || key === "words"));
    find("chosen").textContent = [...words.slice(1), named.length ? `chosen by ${named.join(", ")}` : "all sentences"].join(" · ")
      + (unknown.length ? `. There is no filter ${unknown.map(([key]) => key).join(", ")}.` : "");
  }

  const nameOf = (column, place) => passages[column].names[passages[column].codes[place]];
  const labelOf = (key, name) => data.labels[key]?.[name] ?? name;
  const TITLES = {
    frame: (place) => labelOf("frame", nameOf("name", place)) + (nameOf("use", place) === "advanced" ? "" : ` (${nameOf("use", place)})`),
    mention: (place) => `${labelOf("mention", nameOf("name", place))} (${nameOf("use", place)})`,
    target: (place) => `tone toward ${labelOf("toward", nameOf("name", place))}: ${nameOf("use", place)}`,
    score_word: (place) => `${nameOf("name", place).replace(":", ": ")} ${nameOf("pattern", place)}${nameOf("use", place) ? ` (${nameOf("use", place)})` : ""}`,
    statement: (place) => `said by ${nameOf("pattern", place)}`,
    obligation: (place) => `told to act: ${nameOf("name", place).split("|").map((name) => labelOf("mention", name)).join(" and ")} (${nameOf("use", place)})`,
    act: (place) => `${nameOf("name", place)} (${nameOf("use", place)}), ${nameOf("pattern", place)}`,
  };
  const titleOf = (place) => (TITLES[nameOf("kind", place)] ?? ((at) => nameOf("name", at)))(place);

  function markText(row, places) {
    const said = rows[row].querySelector(".said"), text = texts[row];
    if (!text) return;
    const all = first[row] ?? [], chosen = new Set(places);
    const quoted = all.filter((place) => nameOf("kind", place) === VOICE && nameOf("name", place) === QUOTED);
    const here = all.filter((place) => nameOf("kind", place) === "frame" || (chosen.has(place) && nameOf("kind", place) !== VOICE));
    const ends = [...new Set([0, text.length, ...[...here, ...quoted].flatMap((place) => [passages.from[place], passages.to[place]])])].sort((a, b) => a - b);
    said.replaceChildren(...ends.slice(1).map((end, number) => {
      const start = ends[number], piece = text.slice(start, end);
      const covers = (place) => passages.from[place] <= start && end <= passages.to[place];
      const over = here.filter(covers), voice = quoted.find(covers);
      let shown = document.createTextNode(piece);
      if (over.length) {
        const mark = document.createElement("mark");
        mark.append(shown);
        mark.title = [...new Set(over.map(titleOf))].join(", ");
        if (over.some((place) => chosen.has(place))) mark.className = "hit";
        if (over.every((place) => nameOf("kind", place) === "frame" && nameOf("use", place) !== "advanced")) mark.classList.add("set-aside");
        shown = mark;
      }
      if (voice === undefined) return shown;
      const span = document.createElement("span");
      span.className = chosen.has(voice) ? "quoted hit" : "quoted";
      span.append(shown);
      return span;
    }));
  }

  // The way to a sentence in its article, and on that page the way back to where it was chosen.
  function linkArticle(row, asked) {
    const known = rows[row].querySelector(".known");
    known.querySelector(".way")?.remove();
    const link = document.createElement("a"), way = document.createElement("span");
    const name = ids[row];
    const was = asked.get("was")?.[0];
    if (was === undefined) {
      const article = columns.document.names[columns.document.codes[row]];
      const back = asked.get("from")?.[0];
      const now = location.hash.slice(1).replace(/&?from=[^&]*/, "");
      link.href = "#" + new URLSearchParams([["document", article], ["furniture", "beside"], ["at", name], ["was", now], ...(back ? [["from", back]] : [])]);
      link.textContent = "in its article";
      link.setAttribute("aria-label", `sentence ${data.position[row] + 1} in its article`);
    } else if (name === asked.get("at")?.[0]) {
      const back = asked.get("from")?.[0];
      link.href = "#" + was + (back ? `&from=${encodeURIComponent(back)}` : "");
      link.textContent = "← back to the sentences chosen before";
    } else return;
    way.className = "way";
    way.append(" · ", link);
    known.append(way);
  }

  let shown = { found: [], hits: new Map() }, limit = STEP;

  function show() {
    const asked = readAddress();
    const visible = shown.found.slice(0, limit);
    const beside = asked.get("furniture")?.[0] === "beside";
    const wanted = new Set(visible);
    const places = new Set(visible.map((row) => home[row]));
    if (beside) rows.forEach((_, row) => { if (furniture[row] && places.has(home[row])) wanted.add(row); });
    visible.forEach((row) => { markText(row, shown.hits.get(row) ?? []); linkArticle(row, asked); });
    const parts = [...places].sort((a, b) => a - b).map((place) => {
      sections[place].list.replaceChildren();
      return sections[place].section;
    });
    [...wanted].sort((a, b) => a - b).forEach((row) => {
      rows[row].classList.toggle("beside", furniture[row] && !visible.includes(row));
      rows[row].classList.toggle("at", ids[row] === asked.get("at")?.[0]);
      sections[home[row]].list.append(rows[row]);
    });
    list.replaceChildren(...parts);
    further.hidden = visible.length === shown.found.length;
    further.textContent = `Show further sentences (${(shown.found.length - visible.length).toLocaleString("en")} left)`;
  }

  function fillForm(asked) {
    for (const field of form.elements) {
      if (!field.name) continue;
      const values = asked.get(field.name);
      if (field.type === "checkbox") field.checked = values?.[0] === field.value;
      else if (field.tagName === "SELECT") {
        field.querySelector("[data-several]")?.remove();
        if (values?.length > 1) {
          const several = new Option(values.join(" or "), SEVERAL);
          several.dataset.several = "";
          field.append(several);
        }
        const wanted = [...field.options].find((option) => option.value[0] === "=" && decode(option.value) === values?.[0]);
        field.selectedIndex = values?.length > 1 ? field.options.length - 1 : wanted?.index ?? (values ? -1 : 0);
      } else if (field !== document.activeElement) field.value = values?.[0] ?? "";
    }
  }

  function showBack(asked) {
    const [number, anchor] = (asked.get("from")?.[0] ?? "").split(".");
    const page = /^\d+$/.test(number) ? data.pages[number] : undefined;
    const known = page && /^[\w-]+$/.test(anchor ?? "");
    find("back").hidden = !known;
    if (!known) return;
    const link = find("back").querySelector("a");
    link.href = `${page[0]}.html#${anchor}`;
    link.textContent = `← Back to ${page[1]}, ${anchor.replace("-", " ")}`;
  }

  function apply(moved) {
    const asked = readAddress();
    shown = choose(asked);
    // Beside its article a sentence keeps the marks that it was chosen by.
    if (asked.has("was")) shown.hits = choose(readAddress(asked.get("was")[0])).hits;
    limit = STEP;
    const at = asked.get("at")?.[0];
    const place = shown.found.findIndex((row) => ids[row] === at);
    if (place >= limit) limit = place + STEP;
    describe(asked, count(shown.found, asked.has("was") ? new Map() : shown.hits), (asked.get("part") ?? []).includes("furniture"));
    fillForm(asked);
    showBack(asked);
    show();
    if (!moved) return;
    const target = place >= 0 ? rows[shown.found[place]] : find("result");
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView({ block: place >= 0 ? "center" : "start" });
  }

  form.addEventListener("input", (event) => {
    const asked = readAddress();
    const field = event.target;
    if (field.value === SEVERAL) return;
    ["counts", "at", "was"].forEach((key) => asked.delete(key));
    const blank = field.type === "checkbox" ? !field.checked : field.value === "";
    if (blank) asked.delete(field.name);
    else asked.set(field.name, [field.tagName === "SELECT" ? decode(field.value) : field.value]);
    const pairs = [...asked].flatMap(([key, values]) => values.map((value) => [key, value]));
    history.replaceState(null, "", "#" + new URLSearchParams(pairs));
    apply(false);
  });
  form.addEventListener("reset", () => {
    const back = readAddress().get("from")?.[0];
    location.hash = back ? new URLSearchParams([["from", back]]) : "";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  further.addEventListener("click", () => { limit += STEP; show(); });
  addEventListener("hashchange", () => apply(true));
  form.hidden = false;
  find("plain").remove();
  apply(location.hash.length > 1);
})();
