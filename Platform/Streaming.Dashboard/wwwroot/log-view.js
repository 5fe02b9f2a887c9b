// <log-view>: stays at its end while lines are added, unless the reader has scrolled away from it.
class LogView extends HTMLElement {
  #atEnd = true;
  #observer = new MutationObserver(() => this.#follow());

  connectedCallback() {
    this.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.parentElement.addEventListener('click', event => {
      if (event.target.closest('[data-jump]')) { this.#atEnd = true; this.#follow(); }
    });
    this.#observer.observe(this, { childList: true, subtree: true });
    this.#follow();
  }

  disconnectedCallback() { this.#observer.disconnect(); }

  #follow() {
    if (this.#atEnd) this.scrollTop = this.scrollHeight;
    this.#offerJump();
  }

  #scrolled() {
    this.#atEnd = this.scrollHeight - this.scrollTop - this.clientHeight < 24;
    this.#offerJump();
  }

  #offerJump() {
    const jump = this.parentElement?.querySelector('[data-jump]');
    if (jump) jump.hidden = this.#atEnd;
  }
}

customElements.define('log-view', LogView);
