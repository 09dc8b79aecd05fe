using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Timers;

/// <summary>Where monitored schedules stand, in a small file that is replaced as a whole; in memory where there is no file.</summary>
internal sealed class TimerStatusFile(string? path)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ScheduleStatus> _statuses = Load(path);

    public ScheduleStatus? Find(string function)
    {
        lock (_gate)
        {
            return _statuses.GetValueOrDefault(function);
        }
    }

    public void Save(string function, ScheduleStatus status)
    {
        lock (_gate)
        {
            _statuses[function] = status;
            if (path is not null)
            {
                var temporary = path + ".new";
                File.WriteAllBytes(
                    temporary,
                    JsonSerializer.SerializeToUtf8Bytes(_statuses, TimerJson.Default.DictionaryStringScheduleStatus)
                );
                File.Move(temporary, path, overwrite: true);
            }
        }
    }

    /// <summary>A file that can't be read counts as none: at worst one run is early or late.</summary>
    private static Dictionary<string, ScheduleStatus> Load(string? path)
    {
        try
        {
            return path is not null && File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), TimerJson.Default.DictionaryStringScheduleStatus) ?? []
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

[JsonSerializable(typeof(Dictionary<string, ScheduleStatus>))]
internal sealed partial class TimerJson : JsonSerializerContext;
