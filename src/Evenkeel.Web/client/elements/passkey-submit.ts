// Lets the device's authenticator fill in the form that the element stands in, and then sends it.
type Json = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0];

const able = () =>
  typeof PublicKeyCredential !== "undefined" && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function";

class PasskeySubmit extends HTMLElement {
  private asked: AbortController | null = null;

  connectedCallback() {
    this.form?.addEventListener("submit", (event) => {
      if (!this.input?.value) {
        event.preventDefault();
        void this.run(false);
      }
    });
    if (this.operation === "get" && able()) {
      void this.offer();
    }
  }

  disconnectedCallback() {
    this.asked?.abort();
  }

  private get operation() {
    return this.getAttribute("operation");
  }

  private get form() {
    return this.closest("form");
  }

  private get input() {
    return this.querySelector("input");
  }

  private say(text: string) {
    const status = this.querySelector("[role=status]");
    if (status) {
      status.textContent = text;
    }
  }

  // In the list that the browser shows under the e-mail field, where it can.
  private async offer() {
    if (await PublicKeyCredential.isConditionalMediationAvailable?.()) {
      await this.run(true);
    }
  }

  private async run(quiet: boolean) {
    this.asked?.abort();
    this.asked = new AbortController();
    try {
      const credential = await this.ask(quiet, this.asked.signal);
      if (credential && this.input) {
        this.input.value = JSON.stringify(credential);
        this.form?.submit();
      }
    } catch (error) {
      const name = (error as DOMException).name;
      if (!quiet && name !== "AbortError") {
        this.say(name === "NotAllowedError" ? "No passkey was chosen. Try again, or use your password." : "This browser could not use a passkey here.");
      }
    }
  }

  private async ask(quiet: boolean, signal: AbortSignal) {
    if (!able()) {
      throw new DOMException("", "NotSupportedError");
    }
    const options = await this.options(signal);
    if (this.operation === "create") {
      return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal });
    }
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
    return navigator.credentials.get({ publicKey, mediation: quiet ? "conditional" : "optional", signal });
  }

  private async options(signal: AbortSignal): Promise<Json> {
    const response = await fetch(this.getAttribute("options") ?? "", {
      method: "POST",
      headers: { [this.getAttribute("token-name") ?? ""]: this.getAttribute("token") ?? "" },
      signal,
    });
    if (!response.ok) {
      throw new DOMException("", "NetworkError");
    }
    return (await response.json()) as Json;
  }
}

customElements.define("passkey-submit", PasskeySubmit);
