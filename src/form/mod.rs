//! A schema as an editable model, and the model as a JSON value.
