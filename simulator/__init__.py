"""A Telegram on this machine, with a chat page: for trying the assistant out and for its tests."""

from simulator.faults import Fault
from simulator.keyboards import Button
from simulator.messages import MessageFile, ShownMessage
from simulator.people import Clock, SimulatedUser
from simulator.server import serving
from simulator.silent_proxy import silent_proxy
from simulator.simulator import Simulator
from simulator.taps import Tap, TapAnswer
from simulator.world import Call, Sent

__all__ = [
    "Button",
    "Call",
    "Clock",
    "Fault",
    "MessageFile",
    "Sent",
    "ShownMessage",
    "SimulatedUser",
    "Simulator",
    "Tap",
    "TapAnswer",
    "serving",
    "silent_proxy",
]
