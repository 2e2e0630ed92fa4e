//! Writes values as JSON in one line: links, rule files and exports all go through here.
//!
//! Names and order come from the `Serialize` of each type, so no file can differ from the engine's JSON.

use std::fmt::Error;

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use crate::base::json::push_escaped;
use crate::base::number;

/// Writes a value. A number that is not finite becomes `null`.
///
/// # Errors
/// Fails for bytes and for what its own `Serialize` refuses.
pub fn text(value: &(impl Serialize + ?Sized)) -> Result<String, Error> {
    write(value, Writer::default())
}

/// Writes a value so that it may stand in an address: what would end a part of one is escaped.
///
/// # Errors
/// As [`text`].
pub fn text_in_address(value: &(impl Serialize + ?Sized)) -> Result<String, Error> {
    write(value, Writer { in_address: true, ..Writer::default() })
}

/// Writes an object of keys and values, in their order.
///
/// # Errors
/// As [`text`].
pub fn object<V: Serialize>(
    pairs: impl IntoIterator<Item = (&'static str, V)>,
) -> Result<String, Error> {
    let mut writer = Writer::default();
    writer.collect_map(pairs)?;
    Ok(writer.out)
}

fn write(value: &(impl Serialize + ?Sized), mut writer: Writer) -> Result<String, Error> {
    value.serialize(&mut writer)?;
    Ok(writer.out)
}

#[derive(Default)]
struct Writer {
    out: String,
    in_address: bool,
}

impl Writer {
    /// Puts the comma before a key or a value, where one stands before it.
    fn next(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(['{', '[', ':']) {
            self.out.push(',');
        }
    }

    fn word(&mut self, word: &str) -> Result<(), Error> {
        self.next();
        self.out += word;
        Ok(())
    }

    fn quoted(&mut self, text: &str) {
        self.next();
        self.out.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.out.extend(['\\', letter]),
                '\n' if !self.in_address => self.out += "\\n",
                '\0'..='\u{1f}' => push_escaped(&mut self.out, letter),
                _ if self.in_address => push_escaped(&mut self.out, letter),
                _ => self.out.push(letter),
            }
        }
        self.out.push('"');
    }

    fn number(&mut self, value: f64) -> Result<(), Error> {
        if value.is_finite() { self.word(&number::text(value)) } else { self.word("null") }
    }

    fn key(&mut self, key: &str) {
        self.quoted(key);
        self.out.push(':');
    }

    /// Opens a list or an object, which the parts that follow close.
    fn open(&mut self, bracket: char, close: &'static str) -> Result<Parts<'_>, Error> {
        self.next();
        self.out.push(bracket);
        Ok(Parts { writer: self, close })
    }

    /// Opens the object of a variant and what it holds.
    fn variant(
        &mut self,
        variant: &str,
        bracket: char,
        close: &'static str,
    ) -> Result<Parts<'_>, Error> {
        self.open('{', "}")?;
        self.key(variant);
        self.open(bracket, close)
    }
}

/// The parts of a list or an object that is open.
struct Parts<'a> {
    writer: &'a mut Writer,
    close: &'static str,
}

impl Parts<'_> {
    fn field(&mut self, key: &'static str, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        self.writer.key(key);
        value.serialize(&mut *self.writer)
    }

    fn closed(self) -> Result<(), Error> {
        self.writer.out += self.close;
        Ok(())
    }
}

/// Numbers, all of which JSON has one kind of.
macro_rules! numbers {
    ($($name:ident: $kind:ty)*) => {
        $(
            fn $name(self, value: $kind) -> Result<(), Error> {
                self.number(value as f64)
            }
        )*
    };
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;

    numbers! {
        serialize_i8: i8 serialize_i16: i16 serialize_i32: i32 serialize_i64: i64
        serialize_u8: u8 serialize_u16: u16 serialize_u32: u32 serialize_u64: u64
        serialize_f32: f32 serialize_f64: f64
    }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.word(if value { "true" } else { "false" })
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.quoted(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.word("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.word("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.word("null")
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let object = self.open('{', "}")?;
        object.writer.key(variant);
        value.serialize(&mut *object.writer)?;
        object.closed()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Error> {
        self.open('[', "]")
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Error> {
        self.open('[', "]")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Error> {
        self.open('[', "]")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Error> {
        self.variant(variant, '[', "]}")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Error> {
        self.open('{', "}")
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Error> {
        self.open('{', "}")
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Error> {
        self.variant(variant, '{', "}}")
    }
}

/// The parts of lists, which have no names.
macro_rules! listed {
    ($kind:ident $part:ident) => {
        impl $kind for Parts<'_> {
            type Ok = ();
            type Error = Error;

            fn $part<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                value.serialize(&mut *self.writer)
            }

            fn end(self) -> Result<(), Error> {
                self.closed()
            }
        }
    };
}

listed!(SerializeSeq serialize_element);
listed!(SerializeTuple serialize_element);
listed!(SerializeTupleStruct serialize_field);
listed!(SerializeTupleVariant serialize_field);

/// The parts of structs, which have names.
macro_rules! named {
    ($kind:ident) => {
        impl $kind for Parts<'_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.field(key, value)
            }

            fn end(self) -> Result<(), Error> {
                self.closed()
            }
        }
    };
}

named!(SerializeStruct);
named!(SerializeStructVariant);

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Error;

    /// Keys are texts.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        key.serialize(&mut *self.writer)?;
        self.writer.out.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.closed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::json::{Json, parse};

    #[derive(serde::Serialize)]
    enum Kind {
        Unit,
        Newtype(u8),
        Tuple(u8, bool),
        Struct { a: u8 },
    }

    #[derive(serde::Serialize)]
    struct Everything {
        number: f64,
        nothing: Option<u8>,
        something: Option<u8>,
        kinds: Vec<Kind>,
        pair: (i32, char),
        text: &'static str,
        infinite: f64,
        unit: (),
    }

    fn everything() -> Everything {
        Everything {
            number: -2.5e-7,
            nothing: None,
            something: Some(7),
            kinds: vec![Kind::Unit, Kind::Newtype(1), Kind::Tuple(2, true), Kind::Struct { a: 3 }],
            pair: (-4, '"'),
            text: "a \"b\" \\ & % # + \n\u{1}<b>가</b>",
            infinite: f64::INFINITY,
            unit: (),
        }
    }

    #[test]
    fn a_value_is_written_as_other_writers_write_it() {
        let ours = text(&everything()).unwrap();
        let ours: serde_json::Value = serde_json::from_str(&ours).unwrap();
        assert_eq!(ours, serde_json::to_value(everything()).unwrap());
    }

    #[test]
    fn nothing_stands_between_the_parts() {
        let text = text(&[vec![1.0, 2.5], vec![], vec![f64::NAN]]).unwrap();
        assert_eq!(text, "[[1,2.5],[],[null]]");
        assert_eq!(object([("a", Some(1)), ("b", None)]).unwrap(), "{\"a\":1,\"b\":null}");
        assert_eq!(object::<u8>([]).unwrap(), "{}");
    }

    #[test]
    fn variants_name_what_they_hold() {
        let kinds = text(&everything().kinds).unwrap();
        assert_eq!(kinds, "[\"Unit\",{\"Newtype\":1},{\"Tuple\":[2,true]},{\"Struct\":{\"a\":3}}]");
    }

    #[test]
    fn what_is_written_for_an_address_reads_back_and_fits_into_one() {
        let text = everything().text;
        let written = text_in_address(text).unwrap();
        assert!(!written.contains(['&', '%', '#', '+', '\n']), "{written}");
        assert_eq!(parse(&written).unwrap().json, Json::Text(text.to_owned()));
    }
}
