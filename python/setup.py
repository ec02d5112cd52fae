"""The wheel holds a library for one platform, which setuptools has to be told."""

from setuptools import Distribution, setup
from wheel.bdist_wheel import bdist_wheel


class Platform(Distribution):
    def has_ext_modules(self):
        return True


class AnyPython(bdist_wheel):
    """The library is loaded by ctypes: any Python 3 takes the wheel."""

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(distclass=Platform, cmdclass={"bdist_wheel": AnyPython})
