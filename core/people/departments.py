"""The name of a department by its id."""

from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import UserError
from core.people.words import people as texts
from models import Department


async def department_name(session: AsyncSession, organization_id: int, department_id: int) -> str:
    """Give a department's name; raise `UserError` when it is not one of this commune."""
    department = await session.get(Department, department_id)
    if department is None or department.organization_id != organization_id:
        raise UserError(texts.no_such_department())
    return department.name
