using Microsoft.Extensions.Time.Testing;
using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Tests.Groups;

public sealed class ConsumerGroupTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ConsumerGroup _group;

    public ConsumerGroupTests() => _group = new("g", TimeSpan.FromSeconds(3), _time);

    [Fact]
    public async Task The_first_rebalance_waits_for_others_and_one_of_them_assigns()
    {
        var first = _group.JoinAsync(Request());
        var second = _group.JoinAsync(Request());
        Assert.False(first.IsCompleted);

        Pass(TimeSpan.FromSeconds(3));

        var (a, b) = (await first, await second);
        Assert.Equal((1, 1, a.MemberId), (a.Generation, b.Generation, b.Leader));
        Assert.Equal((2, 0), (a.Members.Count, b.Members.Count));
        var waiting = Sync(b);
        Assert.False(waiting.IsCompleted);
        Assert.Equal([1], (await Sync(a, (a.MemberId, 1), (b.MemberId, 2))).Assignment.ToArray());
        Assert.Equal([2], (await waiting).Assignment.ToArray());
    }

    [Fact]
    public async Task A_member_that_joins_makes_the_others_join_again_at_their_next_heartbeat()
    {
        var member = await StableAsync();
        var joining = _group.JoinAsync(Request());

        Assert.Equal(ErrorCode.RebalanceInProgress, _group.Heartbeat(member.MemberId, null, 1));
        // Until it has joined again it may commit what it has read.
        Assert.Equal(ErrorCode.None, _group.ValidateCommit(member.MemberId, null, 1));
        var rejoined = _group.JoinAsync(Request(memberId: member.MemberId));

        Assert.Equal((2, 2), ((await rejoined).Generation, (await joining).Generation));
        Assert.Equal(ErrorCode.IllegalGeneration, _group.ValidateCommit(member.MemberId, null, 1));
        Assert.Equal(ErrorCode.RebalanceInProgress, _group.ValidateCommit(member.MemberId, null, 2));
    }

    [Fact]
    public async Task A_silent_member_is_removed_after_its_session_and_one_that_never_syncs_after_the_rebalance_timeout()
    {
        var member = await StableAsync();
        Pass(TimeSpan.FromSeconds(11));
        Assert.Equal(ErrorCode.UnknownMemberId, _group.Heartbeat(member.MemberId, null, 1));
        Assert.Equal(GroupState.Empty, _group.Describe().State);

        var joining = _group.JoinAsync(Request());
        Pass(TimeSpan.FromSeconds(3));
        await joining;
        Assert.Equal(GroupState.CompletingRebalance, _group.Describe().State);
        Pass(TimeSpan.FromSeconds(61));
        Assert.Equal(GroupState.Empty, _group.Describe().State);
    }

    [Fact]
    public async Task A_new_member_is_told_its_id_first_and_an_id_that_is_not_used_is_forgotten()
    {
        var told = await _group.JoinAsync(Request() with { MustKnowMemberId = true });
        Assert.Equal(ErrorCode.MemberIdRequired, told.Error);
        Assert.False(_group.TryEnd());

        Pass(TimeSpan.FromSeconds(11));

        Assert.Equal(ErrorCode.UnknownMemberId, (await _group.JoinAsync(Request(memberId: told.MemberId))).Error);
        Assert.True(_group.TryEnd());
        Assert.Equal(ErrorCode.CoordinatorNotAvailable, (await _group.JoinAsync(Request())).Error);
    }

    [Fact]
    public async Task A_static_member_that_comes_back_keeps_its_assignment_and_disturbs_nobody()
    {
        var first = await StableAsync("i1");

        var back = await _group.JoinAsync(Request(instanceId: "i1") with { CanSkipAssignment = true });

        Assert.NotEqual(first.MemberId, back.MemberId);
        Assert.Equal((1, true, back.MemberId), (back.Generation, back.SkipAssignment, back.Leader));
        Assert.Equal([9], (await Sync(back)).Assignment.ToArray());
        Assert.Equal(ErrorCode.FencedInstanceId, _group.Heartbeat(first.MemberId, "i1", 1));
        Assert.Equal(ErrorCode.FencedInstanceId, _group.ValidateCommit(first.MemberId, "i1", 1));
        Assert.Equal(ErrorCode.FencedInstanceId, (await Sync(first, "i1")).Error);
    }

    [Fact]
    public async Task An_older_client_that_led_and_comes_back_is_not_told_to_assign()
    {
        var first = await StableAsync("i1");
        var back = await _group.JoinAsync(Request(instanceId: "i1"));

        Assert.Equal((first.MemberId, false, 0), (back.Leader, back.SkipAssignment, back.Members.Count));
    }

    [Fact]
    public async Task A_static_member_with_another_subscription_starts_a_rebalance()
    {
        await StableAsync("i1");
        var back = await _group.JoinAsync(Request(instanceId: "i1", subscription: 7));

        Assert.Equal(2, back.Generation);
    }

    [Fact]
    public async Task A_static_member_leaves_by_its_instance()
    {
        await StableAsync("i1");

        Assert.Equal(ErrorCode.UnknownMemberId, _group.Leave("", "other"));
        Assert.Equal(ErrorCode.FencedInstanceId, _group.Leave("wrong", "i1"));
        Assert.Equal(ErrorCode.None, _group.Leave("", "i1"));
        Assert.Equal(GroupState.Empty, _group.Describe().State);
    }

    [Fact]
    public async Task Members_without_a_common_assignor_are_refused_and_the_one_that_all_know_is_chosen()
    {
        await StableAsync();
        Assert.Equal(ErrorCode.InconsistentGroupProtocol, (await _group.JoinAsync(Request(protocols: ["other"]))).Error);

        _ = _group.JoinAsync(Request(protocols: ["other", "range"]));
        Assert.Equal(GroupState.PreparingRebalance, _group.Describe().State);
    }

    private async Task<JoinResult> StableAsync(string? instanceId = null)
    {
        var joining = _group.JoinAsync(Request(instanceId: instanceId));
        Pass(TimeSpan.FromSeconds(3));
        var member = await joining;
        await Sync(member, (member.MemberId, 9));
        return member;
    }

    private void Pass(TimeSpan duration)
    {
        _time.Advance(duration);
        _group.Tick();
    }

    private Task<SyncResult> Sync(JoinResult member, params (string MemberId, byte Assignment)[] assignments) => _group.SyncAsync(new(
        member.MemberId, null, member.Generation, null, null, assignments.ToDictionary(a => a.MemberId, a => new ReadOnlyMemory<byte>([a.Assignment]))));

    private Task<SyncResult> Sync(JoinResult member, string instanceId) =>
        _group.SyncAsync(new(member.MemberId, instanceId, member.Generation, null, null, new Dictionary<string, ReadOnlyMemory<byte>>()));

    private static JoinRequest Request(string memberId = "", string? instanceId = null, byte subscription = 1, params string[] protocols) => new(
        memberId, "client", "127.0.0.1", instanceId, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), "consumer",
        [.. (protocols.Length == 0 ? ["range"] : protocols).Select(p => new GroupProtocol(p, new byte[] { subscription }))], MustKnowMemberId: false, CanSkipAssignment: false);
}
