hub.data("form RC-REF",{"fields":{"distributionID":["Ce que dit \u00ab Identifiant \u00bb."]},"types":{}});
