namespace Evenkeel.Improvement.Outlines;

internal static class OutlineEditing
{
    /// <summary>What an edit did: "Moved “Staff know who is at risk”".</summary>
    /// <param name="along">How many more lines it did it to.</param>
    public static string Says(EditKind did, string text, int along = 0) =>
        $"{Did(did)} “{(text.Length <= 60 ? text : $"{text[..59].TrimEnd()}…")}”"
        + (did == EditKind.Add && along > 0 ? $" and {along} more" : "");

    private static string Did(EditKind kind) =>
        kind switch
        {
            EditKind.Add => "Added",
            EditKind.Change => "Changed",
            EditKind.Move => "Moved",
            EditKind.Remove => "Took away",
            _ => "Brought back",
        };

    extension<TRow>(IOutlineEdit<TRow> edit)
        where TRow : IOutlineRow
    {
        /// <summary>Nobody has changed the line since.</summary>
        public bool IsLastOf(TRow row) => row.LastEditId == (edit.UndoneAt is null ? edit.Id : edit.Before);

        /// <summary>Whether the line must be there for it to be undone, or done again; else it must be away.</summary>
        public bool WantsItThere =>
            edit.Kind == EditKind.Remove ? edit.UndoneAt is not null : !edit.IsOfExistence || edit.UndoneAt is null;

        /// <summary>It brought the line into being, or took it away: what the line says is not its matter.</summary>
        private bool IsOfExistence => edit.Kind is EditKind.Add or EditKind.Remove or EditKind.BringBack;

        /// <summary>Keeps how the line is now, before it is changed.</summary>
        public void Keep(TRow row)
        {
            (edit.ParentId, edit.IsAside, edit.Order) = (row.ParentId, row.IsAside, row.Order);
            // What is added was not there before.
            edit.RemovedAt = edit.Kind == EditKind.Add ? edit.At : row.RemovedAt;
            row.LastEditId = edit.Id;
        }

        /// <summary>The line becomes what is kept here, and what it was is kept.</summary>
        public void Exchange(TRow row, DateTimeOffset now)
        {
            if (edit.IsOfExistence)
            {
                (row.RemovedAt, edit.RemovedAt) = (edit.RemovedAt, row.RemovedAt);
            }
            else
            {
                var (parent, aside, order) = (row.ParentId, row.IsAside, row.Order);
                (row.ParentId, row.IsAside, row.Order) = (edit.ParentId, edit.IsAside, edit.Order);
                (edit.ParentId, edit.IsAside, edit.Order) = (parent, aside, order);
                edit.ExchangeWords(row);
            }

            (row.LastEditId, edit.UndoneAt) = edit.UndoneAt is null
                ? (edit.Before, (DateTimeOffset?)now)
                : ((Guid?)edit.Id, null);
        }
    }
}
