"""`hubgen completion`: what a shell needs to complete the words of a command."""

from __future__ import annotations

import click

from generator.cli.options import Choice
from generator.cli.printing import show

VARIABLE = "_HUBGEN_COMPLETE"
"""The environment variable by which the script asks hubgen for words."""
SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that lets SHELL complete commands, options, release folders and targets.

    \b
    bash:  eval "$(hubgen completion bash)"     in ~/.bashrc
    zsh:   eval "$(hubgen completion zsh)"      in ~/.zshrc, after compinit
    fish:  hubgen completion fish | source      in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    from generator.cli.group import commands

    kind = get_completion_class(shell)
    assert kind is not None, "click completes all shells that the choice names"
    show(kind(commands, {}, "hubgen", VARIABLE).source() + "\n")
