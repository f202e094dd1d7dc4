"""The files below `content/files/`: which may be published, told by what is in them, and how they
go out.
"""
