using Microsoft.Extensions.Time.Testing;
using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Tests.Groups;

public sealed class GroupCoordinatorTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Offsets_of_a_group_without_members_are_forgotten_after_their_retention_and_not_before()
    {
        using var folder = new TemporaryFolder();
        using (var groups = new GroupCoordinator(new() { DataDirectory = folder.Path }, _time))
        {
            groups.Offsets.Commit([new("g", "t", 0, 5, null)]);
            _time.Advance(TimeSpan.FromDays(6));
            groups.Offsets.Commit([new("g", "t", 1, 6, null)]);
            groups.Expire();
            Assert.Equal(2, groups.Offsets.OfGroup("g").Count);

            _time.Advance(TimeSpan.FromDays(2));
            groups.Expire();
            Assert.Equal([6], groups.Offsets.OfGroup("g").Select(o => o.Offset));
        }

        using var reopened = new GroupCoordinator(new() { DataDirectory = folder.Path }, _time);
        Assert.Equal([6], reopened.Offsets.OfGroup("g").Select(o => o.Offset));
        Assert.Equal(ErrorCode.None, reopened.Delete("g"));
        Assert.Equal(ErrorCode.GroupIdNotFound, reopened.Delete("g"));
    }

    [Fact]
    public async Task A_group_with_members_keeps_its_offsets_and_is_not_deleted()
    {
        using var groups = new GroupCoordinator(new(), _time);
        var joining = groups.JoinAsync("g", new(
            "", "c", "h", "instance", TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(1), "consumer", [new("range", default)], MustKnowMemberId: false, CanSkipAssignment: false));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ErrorCode.None, (await joining).Error);
        groups.Offsets.Commit([new("g", "t", 0, 5, null)]);

        Assert.Equal(ErrorCode.NonEmptyGroup, groups.Delete("g"));
        Assert.Equal(ErrorCode.UnknownMemberId, groups.ValidateCommit("g", "", null, -1));
        Assert.Equal(ErrorCode.IllegalGeneration, groups.ValidateCommit("unknown", "m", null, 3));
        Assert.Single(groups.DescribeAll());
    }
}
