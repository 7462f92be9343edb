"use strict";
// The page that checks a message. Its parts are functions of `checker`; the package of the release comes as a script.
const checker = {};
