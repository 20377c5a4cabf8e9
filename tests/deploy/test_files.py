"""What the files of `deploy/` promise, read as the tools that use them read them."""

import configparser
import re
from pathlib import Path
from typing import Any, TypeAlias

import kubernetes_validate
import pytest
import yaml

from hangtou_portal.publish.typeset import CHINESE_FONTS
from tests.server import ROOT

DEPLOY = ROOT / "deploy"
MANIFESTS = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")

# YAML has no types; what is looked up here is checked by the schema first.
Manifest: TypeAlias = dict[str, Any]


def manifest(name: str) -> Manifest:
    """One manifest as YAML reads it."""
    found: Manifest = yaml.safe_load((DEPLOY / "kubernetes" / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("file", MANIFESTS, ids=lambda file: file.stem)
def test_a_manifest_is_valid_by_kubernetes_own_schema(file: Path) -> None:
    document = yaml.safe_load(file.read_text(encoding="utf-8"))
    kubernetes_validate.validate(document, kubernetes_validate.latest_version(), strict=True)


def test_the_schema_refuses_a_misspelt_field() -> None:
    document = yaml.safe_load((DEPLOY / "kubernetes" / "service.yaml").read_text(encoding="utf-8"))
    document["spec"]["ports"][0]["targetprot"] = "http"
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(document, kubernetes_validate.latest_version(), strict=True)


def test_everything_in_kubernetes_finds_the_same_pods() -> None:
    labels = {"app.kubernetes.io/name": "hangtou"}
    deployment = manifest("deployment")["spec"]
    assert deployment["selector"]["matchLabels"] == labels
    assert deployment["template"]["metadata"]["labels"] == labels
    assert manifest("service")["spec"]["selector"] == labels
    assert manifest("disruption")["spec"]["selector"]["matchLabels"] == labels
    assert manifest("autoscaler")["spec"]["scaleTargetRef"]["name"] == "hangtou"


def test_a_rolling_update_never_leaves_readers_without_a_pod() -> None:
    deployment = manifest("deployment")["spec"]
    rolling = deployment["strategy"]["rollingUpdate"]
    pod = deployment["template"]["spec"]
    container = pod["containers"][0]
    assert rolling == {"maxUnavailable": 0, "maxSurge": 1}
    assert container["readinessProbe"]["httpGet"]["path"] == "/healthz"
    asleep = int(container["lifecycle"]["preStop"]["exec"]["command"][1])
    assert asleep + 10 < int(str(pod["terminationGracePeriodSeconds"]))
    annotations = manifest("ingress")["metadata"]["annotations"]
    assert annotations["nginx.ingress.kubernetes.io/affinity"] == "cookie"


def test_a_container_runs_without_root_and_writes_nothing() -> None:
    pod = manifest("deployment")["spec"]["template"]["spec"]
    container = pod["containers"][0]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    portal = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["x-portal"]
    assert portal["read_only"] is True
    assert portal["cap_drop"] == ["ALL"]
    user = re.search(r"^USER (\d+):\d+$", DOCKERFILE, re.MULTILINE)
    assert user
    assert user[1] == str(pod["securityContext"]["runAsUser"]) != "0"


def test_the_image_is_built_from_pins_and_knows_its_health() -> None:
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    assert bases
    assert len(set(bases)) == 1
    assert re.fullmatch(r"python:\d+\.\d+\.\d+-slim-\w+", bases[0])
    assert "--require-hashes --requirement requirements.txt" in DOCKERFILE
    assert "/healthz" in DOCKERFILE.partition("HEALTHCHECK")[2]
    assert "\nUSER " in DOCKERFILE.rpartition("\nFROM ")[2], "the last stage has a user"
    images = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]["nginx"]
    assert re.fullmatch(r"nginx:\d+\.\d+\.\d+-alpine", images["image"])


def test_pdf_and_pictures_can_be_made_wherever_the_portal_is_deployed() -> None:
    last_stage = DOCKERFILE.rpartition("FROM ")[2]
    guide = (DEPLOY / "README.md").read_text(encoding="utf-8")
    font = "fonts-noto-cjk"
    assert font in last_stage.partition("USER ")[0]
    assert f"apt-get install {font}" in guide.partition("## A server with systemd")[2]
    # Debian's own site is the default server: beside it nobody would see the portal.
    assert "rm -f /etc/nginx/sites-enabled/default" in guide
    assert CHINESE_FONTS[0] == "Noto Sans CJK SC", "the family of that package"


def test_an_answer_of_the_portals_own_takes_no_process_out_of_the_crowd() -> None:
    template = (DEPLOY / "nginx" / "hangtou.conf.template").read_text(encoding="utf-8")
    asked_next = re.findall(r"^ *proxy_next_upstream (.*);$", template, re.MULTILINE)
    ingress = manifest("ingress")["metadata"]["annotations"]
    assert asked_next == [ingress["nginx.ingress.kubernetes.io/proxy-next-upstream"]]
    assert "503" not in asked_next[0]


def test_the_image_holds_all_that_runs_and_nothing_else() -> None:
    lines = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    kept = {line[1:] for line in lines if line.startswith("!")}
    assert "*" in lines
    assert kept == {"app.py", "data", "hangtou_portal", "pages", "requirements.txt", ".streamlit/config.toml"}
    assert all((ROOT / name).exists() for name in kept)


def test_a_unit_starts_the_portal_as_nobody_and_again_when_it_ends() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(DEPLOY / "systemd" / "hangtou@.service", encoding="utf-8")
    service = dict(unit["Service"])
    assert service["ExecStart"].endswith("-m hangtou_portal serve --host 127.0.0.1 --port %i")
    assert service["DynamicUser"] == service["NoNewPrivileges"] == "yes"
    assert service["Restart"] == "always"
    assert service["CacheDirectory"] == "hangtou"
    assert "HANGTOU_CACHE=/var/cache/hangtou" in service["Environment"]


def test_every_setting_of_the_nginx_template_is_explained_and_given_by_compose() -> None:
    template = (DEPLOY / "nginx" / "hangtou.conf.template").read_text(encoding="utf-8")
    used = set(re.findall(r"\$\{(\w+)\}", template))
    explained = set(re.findall(r"^#   (HANGTOU_\w+)", template, re.MULTILINE))
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    assert used - {"…"} == explained == set(compose["services"]["nginx"]["environment"])
