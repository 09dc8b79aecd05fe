using System.Text.Json;
using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace IctPipeline.LocalHost.Timers;

/// <summary>
/// Runs a function when its schedule says so, never twice at a time. A monitored schedule remembers its next occurrence:
/// one that was missed while the host was down is made up for at the start, with <c>IsPastDue</c>.
/// </summary>
internal sealed class TimerListener(
    FunctionMethod function,
    TimerTriggerAttribute trigger,
    TimerSchedule schedule,
    TimerStatusFile statuses,
    FunctionInvoker invoker,
    IHostObserver observer,
    TimeProvider time,
    ILogger logger
) : ITriggerListener
{
    /// <summary>A delay can't be longer than some weeks; a schedule can.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    public async Task RunAsync(HostLifetime lifetime)
    {
        try
        {
            var monitored = trigger.UseMonitor && schedule.IsMonitored(Now);
            await StartAsync(monitored, lifetime).ConfigureAwait(false);
            while (schedule.Next(Now) is { } next)
            {
                await WaitUntilAsync(next, lifetime.Accept).ConfigureAwait(false);
                await FireAsync(next, isPastDue: false, monitored, lifetime.Run).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (lifetime.Accept.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task StartAsync(bool monitored, HostLifetime lifetime)
    {
        var missed = monitored && statuses.Find(function.Name) is { } status && status.Next > default(DateTime) && status.Next < Now;
        if (missed || trigger.RunOnStartup)
        {
            await FireAsync(Now, missed, monitored, lifetime.Run).ConfigureAwait(false);
        }
        else if (monitored)
        {
            Remember(statuses.Find(function.Name)?.Last ?? default);
        }
    }

    private async Task WaitUntilAsync(DateTime due, CancellationToken accept)
    {
        for (var rest = due - Now; rest > TimeSpan.Zero; rest = due - Now)
        {
            await Task.Delay(rest < LongestDelay ? rest : LongestDelay, time, accept).ConfigureAwait(false);
        }
    }

    private async Task FireAsync(DateTime due, bool isPastDue, bool monitored, CancellationToken run)
    {
        var info = new TimerInfo
        {
            IsPastDue = isPastDue,
            ScheduleStatus = monitored ? Status(statuses.Find(function.Name)?.Last ?? default) : null,
        };
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["TimerTrigger"] = JsonSerializer.Serialize(due) };
        try
        {
            await invoker.InvokeAsync(function, new TriggerEvent(info, data), run).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested)
        {
            // Not remembered as run: the next start makes up for it.
            return;
        }
        catch (Exception error)
        {
            TimerLog.FunctionFailed(logger, function.Name, error);
            observer.Failed(function.Name, trigger.Schedule, 1, false, error);
        }

        if (monitored)
        {
            Remember(due);
        }
    }

    private void Remember(DateTime last)
    {
        try
        {
            statuses.Save(function.Name, Status(last));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            TimerLog.NotRemembered(logger, function.Name, error);
        }
    }

    private ScheduleStatus Status(DateTime last) =>
        new()
        {
            Last = last,
            Next = schedule.Next(Now) ?? default,
            LastUpdated = Now,
        };
}
