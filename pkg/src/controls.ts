/** The controls of an HTML form. */

/** What no error can stand beside. */
const OTHERS = "button,output,object,[type=submit],[type=reset],[type=button]";

/** The elements of a form that an error can stand beside: disabled and unchecked controls and
 * fieldsets too, but no buttons and outputs.
 *
 * A field that is called `elements` hides the form's own member of that name, so it is asked for
 * past the form. */
export function controlsOf(form: object): Element[] {
  const { get } = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, "elements")!;
  const elements: Element[] = [...(get!.call(form) as HTMLFormControlsCollection)];
  return elements.filter((element) => !element.matches(OTHERS));
}
