// What the import page shows by itself; without JavaScript it reloads, and the server says which file is too large.
(() => {
  'use strict';
  const file = document.getElementById('file');
  if (file) {
    const tooLarge = document.getElementById('file-error');
    file.addEventListener('change', () => {
      const fits = !file.files.length || file.files[0].size < file.dataset.largest * 1024 * 1024;
      tooLarge.hidden = fits;
      file.setCustomValidity(fits ? '' : tooLarge.textContent);
    });
  }

  const progress = document.getElementById('progress');
  const refresh = async () => {
    try {
      const answer = await fetch(location.href);
      const now = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('progress');
      if (!now || now.dataset.step !== progress.dataset.step) {
        location.reload();
        return;
      }
      progress.replaceChildren(...now.childNodes);
    } catch (offline) {
      // The next attempt may succeed.
    }
    setTimeout(refresh, 700);
  };
  if (progress) {
    setTimeout(refresh, 300);
  }
})();
