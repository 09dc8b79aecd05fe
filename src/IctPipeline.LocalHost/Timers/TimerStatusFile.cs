using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Timers;

/// <summary>Where monitored schedules stand, in a small file that is replaced as a whole; in memory where there is no file.</summary>
internal sealed class TimerStatusFile
{
    private readonly string? _path;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ScheduleStatus> _statuses;

    /// <param name="path">Null: nothing outlives this object.</param>
    public TimerStatusFile(string? path)
    {
        _path = path;
        try
        {
            _statuses = Load(path);
        }
        catch (JsonException)
        {
            // At worst one run is early or late.
            (_statuses, IsDamaged) = ([], true);
        }
    }

    /// <summary>Whether there was a file that could not be read. It is written anew.</summary>
    public bool IsDamaged { get; }

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
            if (_path is not null)
            {
                var temporary = _path + ".new";
                using (var file = new FileStream(temporary, PrivateFolder.FileOptions(FileMode.Create, FileAccess.Write)))
                {
                    JsonSerializer.Serialize(file, _statuses, TimerJson.Default.DictionaryStringScheduleStatus);
                }

                File.Move(temporary, _path, overwrite: true);
            }
        }
    }

    private static Dictionary<string, ScheduleStatus> Load(string? path) =>
        path is not null && File.Exists(path)
            ? JsonSerializer.Deserialize(File.ReadAllBytes(path), TimerJson.Default.DictionaryStringScheduleStatus)
                ?? throw new JsonException("There is nothing in it.")
            : [];
}

[JsonSerializable(typeof(Dictionary<string, ScheduleStatus>))]
internal sealed partial class TimerJson : JsonSerializerContext;
