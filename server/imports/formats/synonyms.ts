import { COLUMN_ROLES, type ColumnRole, type Columns } from "../schema";
import { headingKey } from "./heading";

/** Headings that other tools and hand-made sheets use, in English, Dutch, German, Romanian and Italian; the likeliest first. */
const SYNONYMS: Record<ColumnRole, string[]> = {
  person: ["user", "person", "member", "team member", "employee", "full name", "username", "name", "who", "wer", "wie", "medewerker", "gebruiker", "persoon", "naam", "mitarbeiter", "mitarbeiterin", "benutzer", "nutzer", "angajat", "utilizator", "persoana", "nume", "utente", "dipendente", "persona", "nome"],
  firstName: ["first name", "given name", "voornaam", "vorname", "prenume"],
  lastName: ["last name", "surname", "family name", "achternaam", "nachname", "nume de familie", "cognome"],
  email: ["email", "e-mail", "email address", "mail", "user email", "e-mailadres", "e-mail-adresse", "adresa de email", "indirizzo email"],
  client: ["client", "customer", "account", "company", "klant", "kunde", "kundin", "mandant", "cliente"],
  project: ["project", "project name", "channel", "platform", "projekt", "kanal", "kanaal", "proiect", "canal", "progetto", "canale"],
  task: ["task", "activity", "task name", "service", "category", "taak", "activiteit", "aufgabe", "tatigkeit", "leistung", "activitate", "sarcina", "attivita", "compito"],
  tags: ["tags", "tag", "labels", "label", "schlagworte", "etichete", "etichette", "etiketten"],
  note: ["description", "note", "notes", "comment", "comments", "details", "omschrijving", "beschrijving", "notitie", "opmerking", "beschreibung", "notiz", "bemerkung", "kommentar", "descriere", "nota", "observatii", "descrizione", "commento"],
  startDate: ["start date", "date", "day", "start", "started", "started at", "begin", "spent date", "work date", "datum", "dag", "startdatum", "begindatum", "data", "ziua", "data inceput", "data inizio", "giorno", "inizio"],
  startTime: ["start time", "from", "time in", "starttijd", "begintijd", "van", "startzeit", "von", "beginn", "ora inceput", "de la", "ora inizio", "dalle"],
  endDate: ["end date", "end", "ended", "ended at", "stop", "finish", "einddatum", "enddatum", "ende", "data sfarsit", "data fine", "fine"],
  endTime: ["end time", "stop time", "to", "until", "time out", "eindtijd", "tot", "endzeit", "bis", "ora sfarsit", "pana la", "ora fine", "alle"],
  duration: ["duration", "hours", "time", "time spent", "duration hours", "hours worked", "duration (decimal)", "decimal hours", "minutes", "seconds", "duration minutes", "duration seconds", "duur", "uren", "tijd", "dauer", "stunden", "zeit", "minuten", "durata", "ore", "minute", "minuti"],
  billable: ["billable", "is billable", "billable?", "factureerbaar", "declarabel", "abrechenbar", "facturabil", "fatturabile"],
  zone: ["time zone", "timezone", "zone", "tijdzone", "zeitzone", "fus orar", "fuso orario"],
};

const MINUTES = /min/;
const SECONDS = /se[ck]/;
const HOURS = /hour|hrs|decimal|uren|stunden|ore$/;

/** Proposes which column holds what, by its heading. Each column is proposed once; a role that nothing fits is absent. */
export function proposeColumns(headings: string[]): Columns {
  const free = new Map(headings.map((heading) => [headingKey(heading), heading]));
  const columns: Columns = {};
  for (const role of COLUMN_ROLES) {
    const key = SYNONYMS[role].map(headingKey).find((synonym) => free.has(synonym));
    if (key === undefined) continue;
    columns[role] = free.get(key);
    free.delete(key);
  }
  return columns;
}

/** The unit that a duration's heading names (`Minutes`, `Hours`), null when it names none. */
export function unitNamedBy(heading: string): "hours" | "minutes" | "seconds" | null {
  const key = headingKey(heading);
  if (MINUTES.test(key)) return "minutes";
  if (SECONDS.test(key)) return "seconds";
  return HOURS.test(key) || key.endsWith("durationh") ? "hours" : null;
}
