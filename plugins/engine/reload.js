// While editing only: waits for the next build, then reloads, or shows what is wrong.

let seen = null;

async function wait() {
  try {
    const answer = await fetch(`/__news?${seen ?? -1}`);
    const news = await answer.json();
    if (seen !== null && news.build !== seen && !news.text) return location.reload();
    seen = news.build;
    show(news.text);
  } catch {
    await new Promise((done) => setTimeout(done, 1000));
  }
  wait();
}

function show(text) {
  document.querySelector("#problems-of-the-build")?.remove();
  if (!text) return;
  const box = document.createElement("pre");
  box.id = "problems-of-the-build";
  box.setAttribute("role", "alert");
  box.textContent = text;
  document.body.prepend(box);
}

wait();
