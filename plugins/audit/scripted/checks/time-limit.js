// No time runs out unasked: the page does not go elsewhere or end a session by itself.
audit.check("page-time-limit", {
  criterion: "2.2.1",
  state: "elapsed",
  *find() {
    const leaves =
      /location\b|\.submit\(|logout|log_out|sign_?out|expire|het_?han|dang_?xuat|reload\(/i;
    const longest = 20 * 3600 * 1000;
    for (const { delay, says } of audit.timers) {
      const limits = delay > 0 && delay <= longest && leaves.test(says);
      if (limits && !audit.control(/gia hạn|thêm thời gian|extend|more time|stay/i)) {
        yield { element: document.documentElement, outcome: "review" };
        return;
      }
    }
  },
});
