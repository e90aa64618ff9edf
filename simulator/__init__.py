"""A Telegram and a Zalo on this machine, with a chat page: for trying out and for tests."""

from simulator.faults import Fault
from simulator.keyboards import Button
from simulator.messages import MessageFile, ShownMessage
from simulator.people import Clock, SimulatedUser
from simulator.server import serving
from simulator.silent_proxy import silent_proxy
from simulator.simulator import Simulator
from simulator.taps import Tap, TapAnswer
from simulator.world import Call, Sent
from simulator.zalo.phones import ZaloPhones
from simulator.zalo.quirks import Quirks

__all__ = [
    "Button",
    "Call",
    "Clock",
    "Fault",
    "MessageFile",
    "Quirks",
    "Sent",
    "ShownMessage",
    "SimulatedUser",
    "Simulator",
    "Tap",
    "TapAnswer",
    "ZaloPhones",
    "serving",
    "silent_proxy",
]
