import type { Model } from "../model/model.js";

/** A model of which name and kind are known, and the rest when it is asked for. */
export function lazyModel(name: string, kind: Model["kind"], load: () => Model): Model {
  const model: LazyModel = Object.create(parts);
  model.name = name;
  model.kind = kind;
  model.load = load;
  return model as unknown as Model;
}

interface LazyModel {
  name: string;
  kind: Model["kind"];
  load: () => Model;
}

/** What is asked for one by one: shared by all such models, because a template looks at thousands of them. */
const parts = {
  get description() {
    return loaded(this).description;
  },
  get properties() {
    const model = loaded(this);
    return model.kind === "object" ? model.properties : undefined;
  },
  get additionalProperties() {
    const model = loaded(this);
    return model.kind === "object" ? model.additionalProperties : undefined;
  },
  get values() {
    const model = loaded(this);
    return model.kind === "enum" ? model.values : undefined;
  },
  get members() {
    const model = loaded(this);
    return model.kind === "union" ? model.members : undefined;
  },
  get at() {
    return loaded(this).at;
  },
};

function loaded(model: object): Model {
  return (model as LazyModel).load();
}
