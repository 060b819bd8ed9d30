"""Reusable widgets. Import each from its own module, so that a page loads only what it shows:

``fields``       FieldEdit, DateFieldEdit, ChoiceField (+ Choice), SearchField, PickField (+ PickItem), parse_date
``forms``        FormColumn, button, scrolled, EnterMovesOn, focus_next, is_typing_place
``labels``       text_label, rule, SectionTitle, KeyHint, FigureLabel, StatePill, draw_shape, draw_pill
``table``        DataTable, RowsModel, Column, CODE_WIDTH / TIME_WIDTH / DATE_WIDTH
``delegates``    Pill and Countdown (cell values), CountdownBar, draw_countdown
``tiles``        StatTile          ``chips``   ChipBar (+ Chip)
``panels``       SidePanel, TimeLineList (+ TimeLineItem), ConfirmPanel
``messages``     MessageBar, Toast
``empty``        EmptyState        ``pdf_preview`` PdfPreview
``shell``        Rail, TopBar, StatusLine (+ StatusItem), SampleBand
``overlays``     ShortcutOverlay, NoticePanel (+ Notice)      ``crash_dialog`` CrashDialog

Rules they share
- States are ``ok``, ``calm``, ``attention``, ``urgent``, ``late``: always a word and a shape as well as a colour.
- No widget has a style sheet. A role or state is a dynamic property (``ui.theme.states.set_role`` / ``set_state``).
- Everything a person can focus has an accessible name; the label of a field is its name.
- Signals carry plain values; connect them to bound methods (a lambda that captures ``self`` keeps the page alive).
- Texts come in translated by the screen: ``FieldEdit(self.tr("Họ và tên"))``.

A page, in short::

    class ReturningView(Screen):
        def __init__(self, context):
            super().__init__(context)
            column = FormColumn(self.tr("Người nhận"))
            self.name = FieldEdit(self.tr("Họ và tên"), required=True)
            column.add(self.name)
            self.enter = EnterMovesOn(self)
            self.enter.watch_all()
            self.name.committed.connect(self.on_name)
            context.runner.latest(self, "list", load, self.on_rows, self.on_problem)
"""
