
"use strict";
(() => {
  const FIRST = 50; // rows of one step of the list
  const SHORTEST = 3; // letters that are worth a search
  const HALL_ROWS = 12; // as many as page.css gives room for
  const HALL_MS = 12000;
  const RELOAD_MS = 60000; // a hall screen takes a newer file at the end of a round, but not more often
  const HALL = "#sanh";

  const data = JSON.parse(document.getElementById("data").textContent);
  const field = document.getElementById("code");
  const status = document.getElementById("status");
  const body = document.getElementById("rows");
  const more = document.getElementById("more");
  const root = document.documentElement;
  const labels = Array.from(document.querySelectorAll("thead th"), (head) => head.textContent);

  // A code as it is compared: capitals, no blanks, one kind of dash.
  const normal = (text) => text.normalize("NFKC").toUpperCase().replace(/\s+/g, "").replace(/[\u2010-\u2015\u2212]/g, "-");
  const codes = data.rows.map((row) => normal(row[0]));
  const digits = codes.map((code) => code.replace(/\D/g, ""));
  const waiting = data.rows.flatMap((row, index) => (data.states[row[1]][1] ? [] : [index]));

  let found = data.rows.map((_, index) => index);
  let shown = 0;
  let page = 0;
  let timer = 0;
  let begun = 0;

  // What a scanner types of a receipt's QR: address#1~code~due~secret~signature. Only the code is taken.
  function codeOf(text) {
    const receipt = /#\d{1,3}~([^~]*)/.exec(text);
    return receipt ? receipt[1] : text;
  }

  function line(index) {
    const [code, state, due, procedure] = data.rows[index];
    const texts = [code, data.states[state][0], data.dues[due]];
    if (data.procedures.length) texts.push(data.procedures[procedure]);
    const row = document.createElement("tr");
    row.setAttribute("role", "row");
    texts.forEach((text, place) => {
      const cell = document.createElement(place ? "td" : "th");
      cell.setAttribute("role", place ? "cell" : "rowheader");
      if (!place) cell.scope = "row";
      if (place > 1) cell.dataset.label = labels[place];
      cell.className = ["code", "state", "due", "procedure"][place] + (text ? "" : " empty");
      cell.textContent = text;
      row.append(cell);
    });
    return row;
  }

  function show(indexes) {
    body.replaceChildren(...indexes.map(line));
  }

  function showFirst(count) {
    shown = Math.min(count, found.length);
    show(found.slice(0, shown));
    more.hidden = shown >= found.length;
  }

  function search() {
    const wanted = normal(codeOf(field.value));
    let said = "";
    if (!wanted) {
      found = codes.map((_, index) => index);
      said = `Bảng có ${found.length.toLocaleString("vi-VN")} hồ sơ.`;
    } else if (wanted.length < SHORTEST) {
      found = [];
      said = `Xin nhập ít nhất ${SHORTEST} ký tự của mã hồ sơ.`;
    } else {
      const exact = codes.indexOf(wanted);
      const fits = /^\d+$/.test(wanted)
        ? (index) => digits[index].endsWith(wanted)
        : (index) => codes[index].includes(wanted);
      found = exact >= 0 ? [exact] : codes.flatMap((_, index) => (fits(index) ? [index] : []));
      said = found.length === 1 ? sentence(data.rows[found[0]])
        : found.length ? `Tìm thấy ${found.length.toLocaleString("vi-VN")} hồ sơ. Nhập thêm ký tự để chọn một hồ sơ.`
        : "Không tìm thấy mã này. Mã có thể gõ chưa đúng, hoặc hồ sơ đã trả kết quả từ lâu. Xin hỏi tại Bộ phận Một cửa.";
    }
    if (status.textContent !== said) status.textContent = said;
    showFirst(FIRST);
  }

  function sentence([code, state, due]) {
    const promised = data.dues[due];
    return `${code}: ${data.states[state][0]}.` + (promised ? ` Hẹn trả: ${promised}.` : "");
  }

  // The secret of a scanned receipt does not stay on the screen.
  function keepCode() {
    const code = codeOf(field.value);
    if (code !== field.value) field.value = code;
  }

  // -- the screen of a hall: dossiers somebody waits for, a page at a time ----------------------------------------
  function turnTo(wanted) {
    const pages = Math.max(1, Math.ceil(waiting.length / HALL_ROWS));
    page = (wanted + pages) % pages;
    show(waiting.slice(page * HALL_ROWS, (page + 1) * HALL_ROWS));
    status.textContent = waiting.length
      ? `${waiting.length.toLocaleString("vi-VN")} hồ sơ chưa trả · Trang ${page + 1}/${pages}`
      : "Không có hồ sơ nào chưa trả kết quả.";
  }

  function turn() {
    turnTo(page + 1);
    if (page === 0 && performance.now() - begun >= RELOAD_MS && navigator.onLine) location.reload();
  }

  function start() {
    clearInterval(timer);
    const hall = location.hash === HALL;
    root.classList.toggle("hall", hall);
    status.setAttribute("aria-live", hall ? "off" : "polite");
    more.hidden = true;
    if (!hall) {
      field.focus({ preventScroll: true }); // a scanner may type at once
      search();
      return;
    }
    begun = performance.now();
    turnTo(0);
    timer = setInterval(turn, HALL_MS);
  }

  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    keepCode();
    search();
    field.select();
  });
  field.addEventListener("input", (event) => {
    if (event.inputType === "insertFromPaste") keepCode();
    search();
  });
  more.addEventListener("click", () => {
    const next = shown;
    showFirst(shown + FIRST);
    const row = body.rows[next];
    if (row) {
      row.tabIndex = -1;
      row.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (!step || !root.classList.contains("hall")) return;
    clearInterval(timer);
    turnTo(page + step);
    timer = setInterval(turn, HALL_MS);
  });
  window.addEventListener("beforeprint", () => show(found));
  window.addEventListener("afterprint", start);
  window.addEventListener("hashchange", start);
  start();
})();
