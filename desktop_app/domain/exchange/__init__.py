"""What the window asks of the services and what they answer: frozen dataclasses, importable without a database.

The window's process loads these and never the services themselves (``desktop_app/data_process``): a value that crosses
between the two is defined in ``desktop_app.domain``, and here when it belongs to no rule of its own.
"""
