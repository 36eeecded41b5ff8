// The search fields propose pages while one types (a combobox with a list). Without this script they are plain fields.

const WAIT = 120; // milliseconds after the last letter
const LEAST = 2; // letters
const KEPT = 50; // answers kept in this page

class Combobox {
  constructor(input, number) {
    this.input = input;
    this.address = input.dataset.suggestions;
    this.known = new Map();
    this.active = -1;
    this.found = [];
    this.makeList(`propositions-${number}`);
    this.describeInput();
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.close());
  }

  makeList(id) {
    this.list = document.createElement("ul");
    this.list.id = id;
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Propositions");
    this.list.hidden = true;
    this.status = document.createElement("span");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    this.input.parentElement.append(this.list, this.status);
    // The field keeps the focus: a click on the list must not take it away before it is read.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.clicked(event));
  }

  describeInput() {
    const states = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(states)) this.input.setAttribute(name, value);
  }

  typed() {
    clearTimeout(this.timer);
    this.request?.abort();
    if (this.input.value.trim().length < LEAST) return this.show([]);
    this.timer = setTimeout(() => this.ask(this.input.value.trim()), WAIT);
  }

  async ask(text) {
    if (this.known.has(text)) return this.show(this.known.get(text));
    this.request = new AbortController();
    try {
      const response = await fetch(`${this.address}?q=${encodeURIComponent(text)}`, { signal: this.request.signal });
      if (!response.ok) return this.show([]);
      const { suggestions } = await response.json();
      if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value);
      this.known.set(text, suggestions);
      if (document.activeElement === this.input && this.input.value.trim() === text) this.show(suggestions);
    } catch (error) {
      if (error.name !== "AbortError") this.show([]); // no network: the field still sends
    }
  }

  show(suggestions) {
    this.found = suggestions;
    this.active = -1;
    this.list.replaceChildren(...suggestions.map((one, number) => this.option(one, number)));
    this.open(suggestions.length > 0);
    this.status.textContent = this.input.value.trim().length < LEAST ? "" : counted(suggestions.length);
  }

  option(one, number) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(part("span", one.label), part("small", one.kind));
    if (one.why) option.append(part("small", one.why, "why"));
    return option;
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.choose(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.open(false);
  }

  choose(number) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = number;
    const option = this.list.children[number];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  pressed(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") return this.move(event, 1);
    if (event.key === "ArrowUp") return this.move(event, -1);
    if (event.key === "Enter" && !this.list.hidden && this.active >= 0) {
      event.preventDefault();
      this.go(this.active);
    }
    // The first Escape closes the list, the second one empties the field as usual.
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  move(event, by) {
    if (!this.found.length) return;
    event.preventDefault();
    if (this.list.hidden) this.open(true);
    const count = this.found.length;
    // One place more than there are options: back in the field, with what was typed.
    this.choose(((this.active + 1 + by + count + 1) % (count + 1)) - 1);
  }

  clicked(event) {
    const option = event.target.closest("[role=option]");
    if (option) this.go([...this.list.children].indexOf(option));
  }

  go(number) {
    this.close();
    location.assign(this.found[number].address);
  }
}

function part(name, text, className = "") {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function counted(count) {
  if (!count) return "Aucune proposition.";
  return `${count} ${count > 1 ? "propositions" : "proposition"}. Les flèches haut et bas les parcourent.`;
}

document.querySelectorAll("input[data-suggestions]").forEach((input, number) => new Combobox(input, number));
