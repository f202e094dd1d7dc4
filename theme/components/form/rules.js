// The rules of plugins/domain/form_values.py; the same cases hold both to them.
const NAME = /^[^\d!-&(-,/:-@[-`{-~]+$/;
const PHONE = /^(0[35789]\d{8}|02\d{9}|1[89]00\d{4,6})$/;
const EMAIL = /^[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+$/;
const fits = (pattern, text) => pattern.test(text);

function readDate(text) {
  const [day, month, year] = text.split("/").map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return same && year < 10000 && date.getUTCFullYear() === year ? date : null;
}

function readNumber(text) {
  if (fits(/^-?\d{1,3}(\.\d{3})+$/, text)) return Number(text.replaceAll(".", ""));
  return fits(/^-?\d{1,15}([.,]\d{1,3})?$/, text) ? Number(text.replace(",", ".")) : null;
}

function ofLength(rule, text) {
  const most = rule.most || (rule.type === "paragraph" ? 2000 : 200);
  const count = [...text].length;
  if (count > most) return ["long", { most, count }];
  return rule.least && count < rule.least ? ["short", { least: rule.least }] : null;
}

function ofDate(rule, text, others, today) {
  const parts = [...text.split("/"), "", ""].slice(0, 3).map((part) => part.trim());
  const missing = [0, 1, 2].filter((place) => !parts[place]);
  if (missing.length) return ["date-part", { missing: missing.join(",") }];
  if (!parts.every((part) => fits(/^\d+$/, part))) return ["date-digits", {}];
  if (parts[2].length !== 4 || Number(parts[2]) < 1900) return ["date-year", {}];
  const day = readDate(parts.join("/"));
  if (!day) return ["date", {}];
  if (rule.before === "today" && day > today) return ["future", {}];
  if (rule.after === "today" && day < today) return ["past", {}];
  return beside("late", rule.before, day, others) || beside("early", rule.after, day, others);
}

function beside(code, other, day, others) {
  const limit = other && readDate(`${others[other] || ""}`);
  if (!limit || !(code === "late" ? day > limit : day < limit)) return null;
  const [year, mm, dd] = limit.toISOString().slice(0, 10).split("-");
  return [code, { other, day: `${dd}/${mm}/${year}` }];
}

const TYPES = {
  name(rule, text) {
    if (!fits(NAME, text)) return ["name", {}];
    return [...text].length < 2 ? ["short", { least: 2 }] : ofLength(rule, text);
  },
  identity(_rule, text) {
    const digits = text.replace(/[\s.-]/g, "");
    if (!fits(/^\d{12}$/, digits)) {
      return ["identity", { count: digits.replace(/\D/g, "").length }];
    }
    const given = digits.slice(0, 3);
    return Number(given) > 0 && Number(given) < 97 ? null : ["province", { given }];
  },
  phone(_rule, text) {
    const digits = text.replace(/[\s.()-]/g, "").replace(/^(\+|00)84/, "0");
    return fits(PHONE, digits) ? null : ["phone", {}];
  },
  email: (_rule, text) => (fits(EMAIL, text) && text.length <= 254 ? null : ["email", {}]),
  year(rule, text, today) {
    if (!fits(/^\d{4}$/, text) || Number(text) < 1900) return ["year", {}];
    return rule.before === "today" && Number(text) > today.getUTCFullYear() ? ["future", {}] : null;
  },
  number(rule, text) {
    const number = readNumber(text);
    if (number === null) return ["number", {}];
    if (!rule.decimals && !Number.isInteger(number)) return ["whole", {}];
    if (rule.least !== undefined && number < rule.least) return ["least", { least: rule.least }];
    return rule.most !== undefined && number > rule.most ? ["most", { most: rule.most }] : null;
  },
};

function chosen(rule, values) {
  const given = values.filter(Boolean);
  if (given.some((one) => !rule.options.includes(one))) return ["option", {}];
  if (!given.length) return rule.optional ? null : ["choose", {}];
  return rule.most !== undefined && given.length > rule.most
    ? ["choices", { most: rule.most }]
    : null;
}

/** The first rule that a value breaks, as its code and what fills the blanks of its sentence; or null. */
export function breach(rule, value, others, today) {
  if (rule.type === "choices") return chosen(rule, [value].flat());
  const text = `${value}`.trim().replace(/\s+/g, " ");
  if (!text.replace(/[/ ]/g, "")) {
    if (rule.optional) return null;
    return [rule.options ? "choose" : "empty", {}];
  }
  if (rule.type === "date") return ofDate(rule, text, others, today);
  if (rule.type === "choice") return rule.options.includes(text) ? null : ["option", {}];
  return (TYPES[rule.type] || ofLength)(rule, text, today);
}
