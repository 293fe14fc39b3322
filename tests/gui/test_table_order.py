import numpy as np
import pytest

from explorer.gui.table_order import Orders, SortBy, ordered
from explorer.services.project import Project
from tests.services.random_projects import make_project, random_content


@pytest.mark.parametrize("descending", [False, True])
def test_picked_out_of_the_order_of_all_is_sorted_alone(tmp_path, descending):
    draw = np.random.default_rng(4)
    with Project.open(make_project(random_content(8, events=60, least=50), tmp_path / "p.tlx")) as project:

        def titles(rows):
            return [head.title for head in project.heads(rows)]

        orders = Orders()
        for by in SortBy:
            for share in (0.0, 0.3, 1.0):
                mask = draw.random(len(project.columns)) < share
                alone = ordered(project.columns, mask, None, by, descending, titles)
                picked = orders.of(project.columns, mask, None, by, descending, titles)
                assert picked.rows.tolist() == alone.rows.tolist(), by
                assert picked.position.tolist() == alone.position.tolist()
