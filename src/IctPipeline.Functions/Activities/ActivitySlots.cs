namespace IctPipeline.Functions.Activities;

/// <summary>What happened in the last hour, in slots of ten seconds; older ones are forgotten. Not thread-safe.</summary>
internal sealed class ActivitySlots
{
    public const int SlotSeconds = 10;

    /// <summary>An hour.</summary>
    public const int Slots = 360;

    private readonly Slot[] _ring = new Slot[Slots];

    public void Outcome(DateTimeOffset at, string outcome)
    {
        ref var slot = ref At(at);
        slot.Outcomes ??= [];
        slot.Outcomes[outcome] = slot.Outcomes.GetValueOrDefault(outcome) + 1;
    }

    public void Cost(DateTimeOffset at, double requestUnits, long textRecords)
    {
        ref var slot = ref At(at);
        slot.RequestUnits += requestUnits;
        slot.TextRecords += textRecords;
    }

    /// <summary>The slots of the last hour in which something happened, oldest first.</summary>
    public IReadOnlyList<ActivitySlot> Read(DateTimeOffset now)
    {
        var current = Number(now);
        return
        [
            .. _ring
                .Where(slot => slot.Number > current - Slots && slot.Number <= current)
                .OrderBy(slot => slot.Number)
                .Select(slot => new ActivitySlot(
                    DateTimeOffset.FromUnixTimeSeconds(slot.Number * SlotSeconds),
                    new Dictionary<string, long>(slot.Outcomes ?? []),
                    Math.Round(slot.RequestUnits, 2),
                    slot.TextRecords
                )),
        ];
    }

    private static long Number(DateTimeOffset at) => at.ToUnixTimeSeconds() / SlotSeconds;

    private ref Slot At(DateTimeOffset at)
    {
        var number = Number(at);
        ref var slot = ref _ring[number % Slots];
        if (slot.Number != number)
        {
            slot = new Slot { Number = number };
        }

        return ref slot;
    }

    private struct Slot
    {
        public long Number;
        public Dictionary<string, long>? Outcomes;
        public double RequestUnits;
        public long TextRecords;
    }
}
