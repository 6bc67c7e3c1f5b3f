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

use super::shape::Shape;

pub(super) static SHAPE: Shape = Shape {
    name: "soap",
    roots: "Envelope.Body.Fault Fault",
    needs: "faultcode faultstring Code.Value",
    codes: "faultcode Code.Subcode.Subcode.Value Code.Subcode.Value Code.Value",
    qualified: true,
    description: "faultstring Reason.Text",
    ..Shape::NONE
};
