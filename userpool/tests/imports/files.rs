//! Uploading files: who may, when, and what lies in the store.

use cognomen_store::testing::contents;
use cognomen_userpool::imports::file;
use cognomen_userpool::imports::link::{Link, Refused};

use super::{Bytes, Scene, people};

#[tokio::test]
async fn an_address_is_good_for_one_job_of_one_pool() {
    let scene = Scene::new().await;
    let one = scene.create(None).await.unwrap();
    let other = scene.create(None).await.unwrap().job_id.unwrap();
    let (url, id) = (one.pre_signed_url.unwrap(), one.job_id.unwrap());
    let pool = Scene::with_world(&scene.world).await;
    let signature = url.rsplit('=').next().unwrap();
    let forged = [
        url.replace(&id, &other),
        url.replace(&scene.pool_id, &pool),
        url.replace(&scene.pool_id, "eu-west-1_Unknown00"),
        url.replace("Expires=1", "Expires=2"),
        url.replace(signature, &"0".repeat(32)),
        url.replace(signature, ""),
        url.replace("&Signature=", "&Sign="),
    ];
    for forged in forged {
        assert_ne!(forged, url);
        let refused = scene.upload(&forged, b"file").await;
        assert!(matches!(refused, Err(Refused::Signature)), "{forged}");
    }
    scene.upload(&url, b"file").await.unwrap();
}

#[tokio::test]
async fn an_address_ends_after_a_quarter_of_an_hour() {
    let scene = Scene::new().await;
    let url = scene.create(None).await.unwrap().pre_signed_url.unwrap();
    scene.world.clock.advance(15 * 60 - 2);
    scene.upload(&url, b"file").await.unwrap();
    scene.world.clock.advance(2);
    assert!(matches!(scene.upload(&url, b"file").await, Err(Refused::Expired { .. })));
}

#[tokio::test]
async fn a_later_file_replaces_the_earlier_and_none_follows_the_start() {
    let scene = Scene::new().await;
    let job = scene.create(None).await.unwrap();
    let (url, id) = (job.pre_signed_url.unwrap(), job.job_id.unwrap());
    scene.upload(&url, people(["ada"]).as_bytes()).await.unwrap();
    scene.upload(&url, people(["bob"]).as_bytes()).await.unwrap();
    assert_eq!(pieces(&scene).await, 1);
    scene.start(&id).await.unwrap();
    assert!(matches!(scene.upload(&url, b"file").await, Err(Refused::Closed)));
    while scene.worker().pass().await.unwrap() {}
    assert!(scene.user("ada").await.is_none() && scene.user("bob").await.is_some());
    assert_eq!(pieces(&scene).await, 0);
}

#[tokio::test]
async fn a_file_lies_in_the_store_sealed_and_in_pieces() {
    let scene = Scene::new().await;
    let url = scene.create(None).await.unwrap().pre_signed_url.unwrap();
    scene.upload(&url, "verysecretword\n".repeat(60_000).as_bytes()).await.unwrap();
    assert_eq!(pieces(&scene).await, 4);
    assert_eq!(cognomen_store::testing::find_bytes(scene.world.folder.path(), b"verysecretword"), None);
    // What nobody imports is forgotten.
    scene.world.clock.advance(48 * 3600);
    assert_eq!(pieces_alive(&scene).await, 0);
}

#[tokio::test]
async fn what_is_too_long_or_breaks_off_leaves_nothing_behind() {
    struct Broken(bool);
    impl file::Source for Broken {
        async fn next(&mut self) -> Result<Option<impl AsRef<[u8]> + Send>, Refused> {
            if std::mem::replace(&mut self.0, true) { Err(Refused::Incomplete) } else { Ok(Some(vec![b'x'; 600_000])) }
        }
    }
    let scene = Scene::new().await;
    let url = scene.create(None).await.unwrap().pre_signed_url.unwrap();
    let (path, query) = url.strip_prefix("http://127.0.0.1:8400").unwrap().split_once('?').unwrap();
    let admitted = file::admit(scene.ctx(), &Link::parse(path, Some(query)).unwrap()).await.unwrap();
    let long = Bytes(vec![vec![b'x'; 500_000], vec![b'x'; 500_001]]);
    assert!(matches!(file::store(scene.ctx(), &admitted, long, 1_000_000).await, Err(Refused::TooLarge)));
    let broken = file::store(scene.ctx(), &admitted, Broken(false), 1_000_000).await;
    assert!(matches!(broken, Err(Refused::Incomplete)));
    assert_eq!(pieces(&scene).await, 0);
    let fits = Bytes(vec![vec![b'x'; 1_000_000]]);
    assert_eq!(file::store(scene.ctx(), &admitted, fits, 1_000_000).await.unwrap().bytes, 1_000_000);
}

/// Records of files.
async fn pieces(scene: &Scene) -> usize {
    contents(&scene.ctx().store).await.keys().filter(|at| at.contains("import-file/")).count()
}

async fn pieces_alive(scene: &Scene) -> usize {
    pieces(scene).await
}
