"""Which room a request is in.

It knows where an application keeps its room; it refuses to know what happens there.
"""

from typing import Annotated

from fastapi import Depends, Request

from framing.serve.room import Room


async def room_of(request: Request) -> Room:
    """The room of the application that was asked; no thread is spent on it."""
    room: Room = request.app.state.room
    return room


Here = Annotated[Room, Depends(room_of)]
"""A parameter of every handler that needs the room."""
