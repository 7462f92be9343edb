"""Un premier message, de sa construction à sa lecture : python first_message.py"""

from hubsante_models.v9 import InvalidMessage, build, for_vhost, parse
from hubsante_models.v9.rc_ref import Reference

message = Reference(
    distribution_id="exemple",
)
assert not message.problems()  # tout ce que le modèle exige est là
envelope = build(message, sender="fr.health.samu750", recipients=["fr.health.samu770"])
text = envelope.to_json()  # ou to_xml() : le même document
print(text.decode())

received = parse(text)  # JSON ou XML, enveloppe ou message seul
print(received.message.content.distribution_id)

try:
    parse('{"reference": {}}')
except InvalidMessage as error:
    for problem in error.problems:  # toutes les erreurs, en une fois
        print(problem.code, problem.path, problem.fr)

host = for_vhost("15-15_v9.1")  # refuse un message que l'hôte virtuel n'admet pas
print(host.parse(text).message.content.distribution_id)
