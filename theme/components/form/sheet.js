const EMPTY = "…".repeat(30);

const displayed = (value) =>
  [value ?? ""]
    .flat()
    .join("; ")
    .replace(/^\d+\/\d+\/\d+$/, (date) => date.replace(/\b\d\b/g, "0$&"));

/** Writes answers on the sheet that is printed. */
function fillSheet(sheet, answers) {
  for (const blank of sheet.querySelectorAll("[data-fill]")) {
    if (!blank.closest("[data-rows]")) blank.textContent = displayed(answers[blank.dataset.fill]);
  }
  for (const box of sheet.querySelectorAll("[data-box]")) {
    const chosen = [answers[box.dataset.box]].flat().includes(box.dataset.value);
    box.textContent = chosen ? "☒" : "☐";
  }
  for (const table of sheet.querySelectorAll("[data-rows]")) {
    const rows = answers[table.dataset.rows] || [];
    const body = table.tBodies[0];
    while (body.rows.length < rows.length) body.append(body.rows[0].cloneNode(true));
    for (const [place, row] of [...body.rows].entries()) {
      for (const cell of row.cells) cell.textContent = displayed(rows[place]?.[cell.dataset.fill]);
    }
  }
}

const xml = (text) =>
  text
    .replace(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function blankOf(node) {
  const beside = node.parentElement.querySelectorAll("[data-lines]").length;
  return EMPTY.slice(0, EMPTY.length / beside).repeat(node.dataset.lines);
}

const BOLD = "<w:b/>";
const LOOKS = { B: BOLD, H2: BOLD, H3: BOLD, TH: BOLD, I: "<w:i/>" };

function runs(node, style = "") {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = xml(node.textContent.replace(/\s+/g, " "));
    const face =
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
    const look = `<w:rPr>${face}${style}<w:sz w:val="26"/><w:lang w:val="vi-VN"/></w:rPr>`;
    return text ? `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>` : "";
  }
  if (node.nodeName === "BR") return "<w:r><w:br/></w:r>";
  if (node.matches?.("[data-lines]:empty")) {
    return runs(document.createTextNode(blankOf(node)));
  }
  const own = LOOKS[node.nodeName] || "";
  return [...node.childNodes].map((one) => runs(one, style + own)).join("");
}

function paragraph(element) {
  const align = { center: "center", end: "right" }[element.dataset.align];
  const level = /^H\d$/.test(element.nodeName) && element.nodeName[1] - 2;
  const heading = level === false ? "" : `<w:outlineLvl w:val="${level}"/>`;
  const look = `<w:spacing w:after="80"/>${align ? `<w:jc w:val="${align}"/>` : ""}${heading}`;
  return `<w:p><w:pPr>${look}</w:pPr>${runs(element)}</w:p>`;
}

function cells(row) {
  const inner = (cell) => paragraph(cell.querySelector("p") || cell);
  return [...row.cells]
    .map((cell) => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${inner(cell)}</w:tc>`)
    .join("");
}

function grid(table) {
  const line = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("");
  const borders = table.dataset.rows ? `<w:tblBorders>${lines}</w:tblBorders>` : "";
  const columns = "<w:gridCol/>".repeat(table.rows[0].cells.length);
  const rows = [...table.rows].map((row) => `<w:tr>${cells(row)}</w:tr>`).join("");
  const look = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/>${borders}</w:tblPr>`;
  return `<w:tbl>${look}<w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const TYPES_PART = `${HEAD}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`;
const RELATIONS = `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** The parts of a Word file (ISO/IEC 29500) that says what the sheet says: name → text. */
function wordParts(sheet) {
  const blocks = [...sheet.children].map((one) =>
    one.nodeName === "TABLE" ? grid(one) : paragraph(one),
  );
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1418" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>';
  return {
    "[Content_Types].xml": TYPES_PART,
    "_rels/.rels": RELATIONS,
    "word/document.xml": `${HEAD}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${blocks.join("")}<w:p/>${page}</w:body></w:document>`,
  };
}

export { fillSheet, WORD, wordParts };
