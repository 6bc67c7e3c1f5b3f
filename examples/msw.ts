/** A mock server that fails as the real one would: for tests, and for an app without its back end. */
import { encodeResponse } from "faultmap/testing";
import { http } from "msw";

export const handlers = [
  http.post("https://api.example.com/projects", () =>
    encodeResponse(
      {
        validationErrors: [
          { path: ["name"], rule: "required", message: "Field required" },
          {
            path: ["tasks", 0, "title"],
            rule: "minLength",
            params: { min: 3 },
            message: "Too short",
          },
        ],
      },
      "fastapi",
    ),
  ),
  http.get("https://api.example.com/projects/:id", () =>
    encodeResponse({ kind: "not-found", description: "No such project." }, "fastapi"),
  ),
];
