hub.data("form RC-DE",{"fields":{"messageId":[],"sender":[],"sentAt":[],"kind":[],"status":[],"recipient":[]},"types":{"sender":{"name":[],"URI":[]},"recipient":{"name":[],"URI":[]}}});
