"""Superset for one home: its Python environment, its process, its configuration.

The modules errors, settings, versions, environment, frontend, ports, processes, mart, node and
__main__ need nothing but Python 3.11: they run before the environment exists. The others run in it.
"""
