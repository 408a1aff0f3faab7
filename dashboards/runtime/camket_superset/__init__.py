"""Superset for one home: its Python environment, its process, its configuration.

The modules errors, settings, versions, environment, ports, processes, node and __main__ need
nothing but Python 3.11, because they run before the environment exists. The others run inside it.
"""
