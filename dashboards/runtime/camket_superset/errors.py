"""How a command of the runtime can fail; the codes are those of the 'camket' command."""

USAGE = 2
BUSY = 4
ENVIRONMENT = 8


class RuntimeFailure(Exception):
    """One sentence that names what failed and the remedy, and the exit code to end with."""

    def __init__(self, message: str, code: int = ENVIRONMENT) -> None:
        super().__init__(message)
        self.code = code
