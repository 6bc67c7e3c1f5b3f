//! SOAP faults.
//!
//! ```xml
//! <soap:Fault><faultcode>soap:Client</faultcode><faultstring>Invalid id</faultstring>
//!   <detail>…</detail></soap:Fault>
//! <env:Fault><env:Code><env:Value>env:Sender</env:Value>
//!     <env:Subcode><env:Value>m:InvalidId</env:Value></env:Subcode></env:Code>
//!   <env:Reason><env:Text xml:lang="en">Invalid id</env:Text></env:Reason></env:Fault>
//! ```
//!
//! Source: SOAP 1.1, section 4.4; SOAP 1.2 part 1, section 5.4. A code is a qualified name: the
//! prefix before its colon is dropped.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "soap",
    "Envelope.Body.Fault.faultcode|faultstring; \
     Envelope.Body.Fault.Code.Value; \
     Fault.faultcode|faultstring; \
     Fault.Code.Value",
    "code=faultcode Code.Subcode.Subcode.Value Code.Subcode.Value Code.Value;after=:;nocode;errors=-",
);
